package org.daicho.access.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.daicho.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name who or what uses it, shown in the record as the actor
 * @param roles in the caller's order: a set of enum constants has another order on every start, and a retry after a restart
 *     would look like another request
 * @param expiresAt when it stops working; absent for a token that is only ever revoked
 */
public record NewAccessToken(
        @NotBlank @Size(max = 100) @Schema(examples = "財務会計システム連携") String name,
        @NotNull @NotEmpty @Size(max = 20) List<@NotNull Role> roles,
        @Nullable Instant expiresAt) {

    boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
