package org.daicho.assurance.audit.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An audit plan (監査計画) as the register holds it; see {@link NewAuditPlan}.
 *
 * @param revisedBecause why it became a draft again, the last time that it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditPlan")
@Remembered("audit-plan")
public record AuditPlanView(
        UUID id,
        long version,
        AuditPlanState state,
        AuditPlanKind kind,
        String title,
        @Nullable Integer fiscalYear,
        @Nullable Integer fromFiscalYear,
        @Nullable Integer toFiscalYear,
        @Nullable UUID mediumTermPlanId,
        String policy,
        List<String> themes,
        List<String> targets,
        List<UUID> auditeeUnitIds,
        @Nullable String timing,
        @Nullable Signatory preparedBy,
        @Nullable String note,
        @Nullable LocalDate approvedOn,
        @Nullable Signatory approvedBy,
        @Nullable String revisedBecause,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AuditPlanView of(AuditPlan plan) {
        NewAuditPlan written = plan.written();
        return new AuditPlanView(
                plan.id,
                plan.version,
                plan.state,
                plan.kind,
                plan.title,
                written.fiscalYear(),
                written.fromFiscalYear(),
                written.toFiscalYear(),
                plan.mediumTermPlanId,
                plan.policy,
                plan.themes,
                plan.targets,
                plan.auditeeUnitIds,
                plan.timing,
                plan.preparedBy,
                plan.note,
                plan.approvedOn,
                plan.approvedBy,
                plan.revisedBecause,
                plan.createdAt,
                plan.updatedAt);
    }
}
