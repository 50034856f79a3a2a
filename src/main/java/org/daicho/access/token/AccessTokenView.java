package org.daicho.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.access.Role;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token without its secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessToken")
public record AccessTokenView(
        UUID id,
        long version,
        String name,
        List<Role> roles,
        Instant createdAt,
        @Schema(examples = "admin") String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt)
        implements Versioned {

    static AccessTokenView of(AccessToken token) {
        return new AccessTokenView(
                token.id,
                token.version,
                token.name,
                token.roleValues(),
                token.createdAt,
                token.createdBy,
                token.expiresAt,
                token.revokedAt,
                token.lastUsedAt);
    }
}
