package org.daicho.assurance.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.audit.independence.Auditor;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an audit.
 *
 * @param planId the annual plan it is in; absent when it was ordered
 * @param orderedBy the CISO, when it is in no plan (特命監査)
 * @param endsOn inclusive; at most a year after it starts
 * @param auditeeUnitIds the audited units (被監査部門)
 * @param criteria the edition of the requirement catalogue that is audited against; the current one when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAudit(
        @Nullable UUID planId,
        @Valid @Nullable Signatory orderedBy,
        @NotBlank @Size(max = 200) @Schema(examples = "委託契約の管理に関する監査") String title,
        @NotNull @Min(1950) @Max(2200) @Schema(examples = "2026") Integer fiscalYear,
        @NotNull @Schema(examples = "INTERNAL") AuditKind kind,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid AuditSubject> scope,
        @NotNull @Schema(examples = "2026-10-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2026-11-30") LocalDate endsOn,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Auditor> auditors,
        @Size(max = 200) @Nullable List<@NotNull UUID> auditeeUnitIds,
        @Size(max = 20) @Schema(examples = "R8.3") @Nullable String criteria,
        @Size(max = 2000) @Nullable String note) {

    public NewAudit {
        scope = scope == null ? null : List.copyOf(scope);
        auditors = auditors == null ? null : List.copyOf(auditors);
        auditeeUnitIds = auditeeUnitIds == null ? null : List.copyOf(auditeeUnitIds);
    }

    NewAudit against(String edition) {
        return new NewAudit(
                planId,
                orderedBy,
                title,
                fiscalYear,
                kind,
                scope,
                startsOn,
                endsOn,
                auditors,
                auditeeUnitIds == null ? List.of() : auditeeUnitIds,
                edition,
                note);
    }
}
