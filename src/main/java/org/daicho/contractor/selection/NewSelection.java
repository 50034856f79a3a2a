package org.daicho.contractor.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.selection.decision.SupplyChainAssessment;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a selection: one candidate for one piece of work.
 *
 * @param title of the work
 * @param myNumber implies personalData
 * @param confidentiality of the information handled; absent: not classified, which spares no criterion
 * @param startsOn planned first day of performance
 * @param candidateNumber which of the candidates it was, in the words of the procedure
 * @param totalScore of the whole evaluation (総合評価), in its own units
 * @param preparedBy who examined the candidate and applies for the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSelection(
        @NotBlank @Size(max = 300) @Schema(examples = "住民情報システム保守業務") String title,
        @NotNull @Schema(examples = "SYSTEM_MAINTENANCE") WorkKind kind,
        boolean personalData,
        @Schema(examples = "false") boolean myNumber,
        @Schema(examples = "C3B") @Nullable Confidentiality confidentiality,
        @Schema(examples = "2026-04-01") @Nullable LocalDate startsOn,
        @Size(max = 40) @Schema(examples = "2") @Nullable String candidateNumber,
        @Min(0) @Max(100_000) @Schema(examples = "845") @Nullable Integer totalScore,
        @NotNull @Valid Signatory preparedBy,
        @Valid @Nullable SupplyChainAssessment supplyChain,
        @Size(max = 2000) @Nullable String note) {}
