package org.daicho.assurance.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.assurance.finding.terms.FollowUpResult;
import org.daicho.assurance.finding.terms.NewFinding;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding (指摘事項) as the register holds it; see {@link NewFinding}.
 *
 * @param response what was answered; of an open one what was found inadequate, if it was answered before
 * @param planAcceptedOn the day on which the auditors accepted the plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditFinding")
@Remembered("finding")
public record FindingView(
        UUID id,
        long version,
        UUID auditId,
        FindingState state,
        String title,
        String criterion,
        String condition,
        FindingSeverity severity,
        @Nullable AuditSubject subject,
        List<UUID> evidenceIds,
        Signatory responsible,
        LocalDate dueOn,
        @Nullable String response,
        @Nullable String plan,
        @Nullable LocalDate respondedOn,
        @Nullable LocalDate planAcceptedOn,
        @Nullable FollowUpResult followUpResult,
        @Nullable LocalDate followedUpOn,
        @Nullable Signatory followedUpBy,
        @Nullable String followUpNote,
        @Nullable LocalDate closedOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.id,
                finding.version,
                finding.auditId,
                finding.state,
                finding.title,
                finding.criterion,
                finding.condition,
                finding.severity,
                finding.subject,
                finding.evidenceIds,
                finding.responsible,
                finding.dueOn,
                finding.response,
                finding.plan,
                finding.respondedOn,
                finding.planAcceptedOn,
                finding.followUpResult,
                finding.followedUpOn,
                finding.followedUpBy,
                finding.followUpNote,
                finding.closedOn,
                finding.createdAt,
                finding.updatedAt);
    }
}
