package org.daicho.verification.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For which year to plan.
 *
 * @param dryRun only show what would be planned: the plan and its lines are kept, no verification is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewVerificationPlan")
public record NewPlan(
        @NotNull @Min(1950) @Max(2200) @Schema(examples = "2026") Integer fiscalYear,
        @Schema(examples = "false") @Nullable Boolean dryRun) {}
