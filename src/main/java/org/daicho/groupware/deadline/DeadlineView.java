package org.daicho.groupware.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day that somebody has to keep (期限).
 *
 * @param key the same for ever, also when the day moves: kind, subject and, where one subject has several, the part
 * @param kind what kind of day
 * @param title that kind in words
 * @param label of the contract, service or contractor it is about
 * @param detail what exactly, as the register has it: a clause, a demand, a subcontractor
 * @param subjectType what was written down, the resource in the singular
 * @param anchorType the thing whose posts answer for it
 * @param dueOn the last day; for a decision the day since which it waits
 * @param days until then, negative when it has passed
 * @param answering names of the posts that answer for it today
 * @param sequence rises whenever what the deadline comes from changes
 * @param changedAt when that was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Deadline")
public record DeadlineView(
        @Schema(examples = "CONTRACT_END.01a210e6-324e-701d-a2b3-d45250ad3327") String key,
        DeadlineKind kind,
        Text title,
        @Schema(examples = "人事給与クラウドサービス利用及び運用支援業務委託") String label,
        @Schema(examples = "CL-08") @Nullable String detail,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        @Schema(examples = "contract") String anchorType,
        UUID anchorId,
        @Schema(examples = "2027-03-31") LocalDate dueOn,
        @Schema(examples = "126") long days,
        DeadlineState state,
        @Schema(examples = "[\"総務課長\"]") List<String> answering,
        @Nullable UUID contractorId,
        @Nullable UUID unitId,
        @Schema(examples = "3") long sequence,
        Instant changedAt) {}
