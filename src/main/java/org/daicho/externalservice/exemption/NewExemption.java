package org.daicho.externalservice.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an exception.
 *
 * @param code of CONDITION, where it is demanded: the requirement
 * @param approver of UNIFORM_TERMS: a post that is CISO or 統括情報セキュリティ責任者
 * @param untilOn the last day, inclusive; an exception without an end would be a rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewServiceException")
public record NewExemption(
        @NotNull @Schema(examples = "CONDITION") ExemptionKind kind,
        @Size(max = 20) @Schema(examples = "CS-10") @Nullable String code,
        @NotBlank @Size(max = 1000) @Schema(examples = "代替のサービスが年度内に調達できないため") String reason,
        @NotNull @Valid Signatory approver,
        @NotNull @Schema(examples = "2026-04-01") LocalDate fromOn,
        @NotNull @Schema(examples = "2027-03-31") LocalDate untilOn) {}
