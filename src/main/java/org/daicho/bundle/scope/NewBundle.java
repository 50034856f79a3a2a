package org.daicho.bundle.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to be frozen.
 *
 * @param subjectId whom or what it is about, for every scope but a fiscal year and the whole
 * @param fiscalYear for that scope, 2026 for 令和8年度
 * @param asOf a moment of the past: the register as it was known then; now if absent. Who was listed under what is then asked
 *     of the past, except that evidence is found by what it is about today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewBundle(
        @NotNull @Schema(examples = "FISCAL_YEAR") Scope scope,
        @Nullable UUID subjectId,
        @Min(1950) @Max(2200) @Schema(examples = "2026") @Nullable Integer fiscalYear,
        @Schema(examples = "2026-06-30T15:00:00Z") @Nullable Instant asOf) {}
