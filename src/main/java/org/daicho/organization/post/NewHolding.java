package org.daicho.organization.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a post.
 *
 * @param kind PRINCIPAL when absent
 * @param untilOn the last day, inclusive; absent until it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewHolding(
        @NotNull UUID personId,
        @Schema(examples = "PRINCIPAL") @Nullable HoldingKind kind,
        @NotNull @Schema(examples = "2026-04-01") LocalDate fromOn,
        @Schema(examples = "2028-03-31") @Nullable LocalDate untilOn) {}
