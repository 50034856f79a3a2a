package org.daicho.verification.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.verification.measure.terms.Escalation;
import org.daicho.verification.measure.terms.EscalationRole;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.Recheck;
import org.daicho.verification.measure.terms.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measure (措置) as the register holds it; see {@link org.daicho.verification.measure.terms.NewMeasure}.
 *
 * @param answer the contractor's last answer, also after a failed re-check
 * @param rechecks in the order in which they were recorded
 * @param escalations in the order in which they were recorded
 * @param requiredEscalation who must still be told of it, by its severity
 * @param overdue not closed, and today its last day is over; absent in the record of changes, which knows no today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Measure")
@Remembered("measure")
public record MeasureView(
        UUID id,
        long version,
        MeasureState state,
        @Nullable UUID contractId,
        @Nullable UUID contractorId,
        @Nullable UUID serviceId,
        @Nullable UUID verificationId,
        @Nullable String code,
        @Nullable String articleReference,
        @Nullable UUID incidentId,
        @Nullable String reason,
        String demand,
        LocalDate demandedOn,
        LocalDate dueOn,
        Severity severity,
        Signatory responsible,
        @Schema(examples = "11月10日に全員の教育を終えました。") @Nullable String answer,
        @Nullable LocalDate answeredOn,
        List<UUID> answerEvidenceIds,
        List<Recheck> rechecks,
        List<Escalation> escalations,
        @Nullable EscalationRole requiredEscalation,
        @Nullable LocalDate closedOn,
        @Schema(examples = "false") @Nullable Boolean overdue,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static MeasureView of(Measure measure, @Nullable LocalDate today) {
        return new MeasureView(
                measure.id,
                measure.version,
                measure.state,
                measure.contractId,
                measure.contractorId,
                measure.serviceId,
                measure.verificationId,
                measure.code,
                measure.articleReference,
                measure.incidentId,
                measure.reason,
                measure.demand,
                measure.demandedOn,
                measure.dueOn,
                measure.severity,
                measure.responsible,
                measure.answer,
                measure.answeredOn,
                measure.answerEvidenceIds == null ? List.of() : List.copyOf(measure.answerEvidenceIds),
                List.copyOf(measure.rechecks),
                List.copyOf(measure.escalations),
                measure.requiredEscalation(),
                measure.closedOn,
                today == null ? null : measure.isOverdue(today),
                measure.createdAt,
                measure.updatedAt);
    }
}
