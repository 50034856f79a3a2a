package org.daicho.access.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name who or what uses it, shown in the record as the actor
 * @param roles in the caller's order: a set of enum constants has another order on every start, and a retry after a restart
 *     would look like another request
 * @param scopes the permissions that the token is narrowed to, out of those of its roles; absent for all of them
 * @param expiresAt when it stops working; absent for the longest time that is allowed
 * @param unitId the organization unit for which the token speaks
 * @param personId the person for whom it speaks
 * @param postId the post for which it speaks
 * @param auditId the audit for which its holder was engaged
 */
public record NewAccessToken(
        @NotBlank @Size(max = 100) @Schema(examples = "財務会計システム連携") String name,
        @NotNull @NotEmpty @Size(max = 20) List<@NotNull Role> roles,
        @Size(min = 1, max = 200) @Schema(examples = "[\"contract:read\"]") @Nullable List<@NotBlank @Size(max = 60) String> scopes,
        @Nullable Instant expiresAt,
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable UUID postId,
        @Nullable UUID auditId) {

    /** As the first one is made: everything of these roles, bound to nothing, until it is revoked. */
    static NewAccessToken unbound(String name, Role... roles) {
        return new NewAccessToken(name, List.of(roles), null, null, null, null, null, null);
    }

    NewAccessToken until(Instant end) {
        return new NewAccessToken(name, roles, scopes, end, unitId, personId, postId, auditId);
    }
}
