package org.daicho.verification.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fiscal year's planning in one call (確認計画).
 *
 * @param dryRun nothing was planned; the lines show what would have been
 * @param contracts how many were looked at: signed, active or suspended, and performed in the year
 * @param planned how many verifications were planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VerificationPlan")
@Remembered("verification-plan")
public record PlanView(
        UUID id,
        long version,
        @Schema(examples = "2026") int fiscalYear,
        @Schema(examples = "令和8年度") String fiscalYearLabel,
        @Schema(examples = "false") boolean dryRun,
        @Schema(examples = "240") int contracts,
        @Schema(examples = "200") int planned,
        @Schema(examples = "40") int skipped,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id,
                plan.version,
                plan.fiscalYear,
                new FiscalYear(plan.fiscalYear).labelJa(),
                plan.dryRun,
                plan.contracts,
                plan.planned,
                plan.skipped,
                plan.createdAt,
                plan.updatedAt);
    }
}
