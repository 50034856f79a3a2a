package org.daicho.organization.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.term.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as the handover leaves it.
 *
 * @param id absent for what would begin, in a dry run
 * @param untilOn before {@code fromOn} for one that was called off before it began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandedDuty(
        @Nullable UUID id,
        Duty duty,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        UUID postId,
        @Schema(examples = "2025-04-01") LocalDate fromOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {

    static HandedDuty of(AssignmentView one, @Nullable UUID id, UUID postId, Term term) {
        return new HandedDuty(id, one.duty(), one.subjectType(), one.subjectId(), postId, term.from(), term.until());
    }
}
