package org.daicho.organization.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.holding.HoldingKind;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a post answers for.
 *
 * @param heldAs how the person in question holds the post; absent where no person is in question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PostDuty")
public record PostDuty(
        UUID assignmentId,
        Duty duty,
        @Schema(examples = "{\"ja\": \"委託契約の責任者\", \"en\": \"contract owner\"}") Text dutyName,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        UUID postId,
        @Schema(examples = "総務課長") String postName,
        UUID unitId,
        @Schema(examples = "総務課") String unitName,
        @Nullable HoldingKind heldAs,
        LocalDate fromOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {}
