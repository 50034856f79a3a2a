package org.daicho.organization.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.holding.HoldingKind;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.term.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a post as the handover leaves it.
 *
 * @param id absent for what would begin, in a dry run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandedHolding(
        @Nullable UUID id,
        UUID postId,
        UUID personId,
        HoldingKind kind,
        @Schema(examples = "2025-04-01") LocalDate fromOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {

    static HandedHolding of(HoldingView holding, Term left) {
        return new HandedHolding(
                holding.id(), holding.postId(), holding.personId(), holding.kind(), left.from(), left.until());
    }
}
