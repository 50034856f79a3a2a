package org.daicho.organization.holding;

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
 * @param untilOn the last day, inclusive; absent until it is known. A post that ends takes its holders' time with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewHolding(
        @NotNull UUID personId,
        @Schema(examples = "PRINCIPAL") @Nullable HoldingKind kind,
        @NotNull @Schema(examples = "2026-04-01") LocalDate fromOn,
        @Schema(examples = "2028-03-31") @Nullable LocalDate untilOn) {

    public NewHolding {
        kind = kind == null ? HoldingKind.PRINCIPAL : kind;
    }

    /** The same, but over with the post itself where that has a last day and this one has none. */
    NewHolding until(@Nullable LocalDate postEnds) {
        return new NewHolding(personId, kind, fromOn, untilOn == null ? postEnds : untilOn);
    }
}
