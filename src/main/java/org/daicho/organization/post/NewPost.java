package org.daicho.organization.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a post.
 *
 * @param securityRoles what the post is in the organisation of information security
 * @param validFrom its first day
 * @param validUntil its last day, inclusive; absent while it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPost(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 100) @Schema(examples = "総務課長") String name,
        @Size(max = 10) @Schema(examples = "[\"SECURITY_MANAGER\"]") @Nullable List<@NotNull SecurityRole> securityRoles,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Size(max = 2000) @Nullable String note) {

    /** No roles are an empty list, and each is there once. */
    public NewPost {
        securityRoles = securityRoles == null
                ? List.of()
                : securityRoles.stream().distinct().toList();
    }
}
