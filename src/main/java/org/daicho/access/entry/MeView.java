package org.daicho.access.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, to themselves.
 *
 * @param name as it stands in the record of what the caller does
 * @param permissions what the roles give, less what lies outside of a token's scopes
 * @param auditId the audit for which the caller was engaged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me")
public record MeView(
        @Schema(examples = "user:yamada") String name,
        Means means,
        List<Role> roles,
        @Schema(examples = "[\"contract:read\", \"self:read\"]") List<String> permissions,
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable UUID postId,
        @Nullable UUID auditId) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.name(),
                caller.means(),
                caller.roles().stream().sorted().toList(),
                List.copyOf(caller.permissions()),
                caller.unitId(),
                caller.personId(),
                caller.postId(),
                caller.auditId());
    }
}
