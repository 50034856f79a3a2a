package org.daicho.bundle.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to be frozen.
 *
 * @param subjectId the contract or the contractor, for those scopes
 * @param fiscalYear for that scope, 2026 for 令和8年度
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewBundle(
        @NotNull @Schema(examples = "FISCAL_YEAR") Scope scope,
        @Nullable UUID subjectId,
        @Min(1950) @Max(2200) @Schema(examples = "2026") @Nullable Integer fiscalYear) {}
