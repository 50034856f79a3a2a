package org.daicho.verification.measure.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a measure. It has a cause: a line that failed, an incident, or a reason in words; and it is demanded
 * of somebody: about a contract, a service, or of a contractor.
 *
 * @param contractId when absent, the contract that was verified
 * @param contractorId when absent, the contract's
 * @param serviceId a cloud service or a social media account; when absent, the service that was verified
 * @param code of the requirement: the line that failed, or the clause under which the measure is demanded
 * @param articleReference where the contract gives the right to demand it
 * @param responsible who of us sees to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewMeasure(
        @Schema(examples = "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") @Nullable UUID contractId,
        @Nullable UUID contractorId,
        @Nullable UUID serviceId,
        @Nullable UUID verificationId,
        @Size(max = 20) @Schema(examples = "CL-05") @Nullable String code,
        @Size(max = 200) @Schema(examples = "特記仕様書 第8条") @Nullable String articleReference,
        @Nullable UUID incidentId,
        @Size(max = 1000) @Schema(examples = "教育の実施記録がないため") @Nullable String reason,
        @NotBlank @Size(max = 4000) @Schema(examples = "全従事者に教育を行い、実施記録を提出すること。") String demand,
        @NotNull @Schema(examples = "2026-10-16") LocalDate demandedOn,
        @NotNull @Schema(examples = "2026-11-30") LocalDate dueOn,
        @NotNull @Schema(examples = "MEDIUM") Severity severity,
        @NotNull @Valid Signatory responsible) {

    /** The same about what was found out from its cause. */
    public NewMeasure about(@Nullable UUID contract, @Nullable UUID contractor, @Nullable UUID service) {
        return new NewMeasure(
                contract,
                contractor,
                service,
                verificationId,
                code,
                articleReference,
                incidentId,
                reason,
                demand,
                demandedOn,
                dueOn,
                severity,
                responsible);
    }
}
