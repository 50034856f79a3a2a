package org.daicho.assurance.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.audit.independence.Auditor;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An audit (監査) as the register holds it; see {@link NewAudit} and, from REPORTED on, the report.
 *
 * @param fiscalYearLabel 令和8年度
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Audit")
@Remembered("audit")
public record AuditView(
        UUID id,
        long version,
        AuditState state,
        @Nullable UUID planId,
        @Nullable Signatory orderedBy,
        String title,
        int fiscalYear,
        @Schema(examples = "令和8年度") String fiscalYearLabel,
        AuditKind kind,
        List<AuditSubject> scope,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Auditor> auditors,
        List<UUID> auditeeUnitIds,
        String criteria,
        @Nullable String note,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate reportedOn,
        @Nullable OpinionKind opinionKind,
        @Nullable String opinion,
        @Nullable UUID reportEvidenceId,
        @Nullable LocalDate reportedToCommitteeOn,
        @Nullable LocalDate closedOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AuditView of(Audit audit) {
        return new AuditView(
                audit.id,
                audit.version,
                audit.state,
                audit.planId,
                audit.orderedBy,
                audit.title,
                audit.fiscalYear,
                new FiscalYear(audit.fiscalYear).labelJa(),
                audit.kind,
                List.copyOf(audit.scope),
                audit.startsOn,
                audit.endsOn,
                List.copyOf(audit.auditors),
                audit.auditeeUnitIds,
                audit.criteria,
                audit.note,
                audit.startedOn,
                audit.reportedOn,
                audit.opinionKind,
                audit.opinion,
                audit.reportEvidenceId,
                audit.reportedToCommitteeOn,
                audit.closedOn,
                audit.createdAt,
                audit.updatedAt);
    }
}
