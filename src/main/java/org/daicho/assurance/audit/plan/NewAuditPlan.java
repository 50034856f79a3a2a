package org.daicho.assurance.audit.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an audit plan.
 *
 * @param fiscalYear of an annual plan; 2026 for 令和8年度
 * @param fromFiscalYear the first of a medium-term plan's three years
 * @param toFiscalYear the last of them; two more than the first when absent
 * @param mediumTermPlanId what an annual plan belongs to; its years include this one
 * @param policy what the audits are to achieve (監査方針)
 * @param themes the weight of each year (重点テーマ)
 * @param targets what is to be audited (監査対象)
 * @param auditeeUnitIds the units to be audited (被監査部門)
 * @param timing when (実施時期)
 * @param preparedBy who drew it up; never the one who approves it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAuditPlan(
        @NotNull @Schema(examples = "ANNUAL") AuditPlanKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "令和8年度情報セキュリティ監査計画") String title,
        @Min(1950) @Max(2200) @Schema(examples = "2026") @Nullable Integer fiscalYear,
        @Min(1950) @Max(2200) @Nullable Integer fromFiscalYear,
        @Min(1950) @Max(2200) @Nullable Integer toFiscalYear,
        @Nullable UUID mediumTermPlanId,
        @NotBlank @Size(max = 4000) @Schema(examples = "委託と外部サービスの管理を重点的に確認する。") String policy,
        @Size(max = 30) @Schema(examples = "[\"委託管理\"]") @Nullable List<@NotBlank @Size(max = 200) String> themes,
        @Size(max = 100) @Schema(examples = "[\"個人情報を取り扱う委託契約\"]") @Nullable List<@NotBlank @Size(max = 200) String> targets,
        @Size(max = 200) @Nullable List<@NotNull UUID> auditeeUnitIds,
        @Size(max = 500) @Schema(examples = "10月から11月まで") @Nullable String timing,
        @Valid @Nullable Signatory preparedBy,
        @Size(max = 2000) @Nullable String note) {

    public NewAuditPlan {
        themes = themes == null ? null : List.copyOf(themes);
        targets = targets == null ? null : List.copyOf(targets);
        auditeeUnitIds = auditeeUnitIds == null ? null : List.copyOf(auditeeUnitIds);
    }
}
