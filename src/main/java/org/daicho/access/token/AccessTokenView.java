package org.daicho.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.access.Role;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret.
 *
 * @param scopes the permissions that the token is narrowed to; absent for all of its roles'
 * @param rotatedAt when it got its present secret; absent while it has its first
 * @param previousUntil until when the secret before the present one goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessToken")
public record AccessTokenView(
        UUID id,
        long version,
        String name,
        List<Role> roles,
        @Nullable List<String> scopes,
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable UUID postId,
        @Nullable UUID auditId,
        Instant createdAt,
        @Schema(examples = "admin") String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant previousUntil)
        implements Versioned {

    static AccessTokenView of(AccessToken token) {
        return new AccessTokenView(
                token.id,
                token.version,
                token.name,
                token.roleValues(),
                token.scopes,
                token.unitId,
                token.personId,
                token.postId,
                token.auditId,
                token.createdAt,
                token.createdBy,
                token.expiresAt,
                token.revokedAt,
                token.lastUsedAt,
                token.rotatedAt,
                token.previousUntil);
    }
}
