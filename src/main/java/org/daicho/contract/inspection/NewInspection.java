package org.daicho.contract.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of the final inspection (地方自治法234条の2).
 *
 * @param inspector who inspected, on our side
 * @param securityConfirmed whether it was confirmed that the measures were right all through the term (guideline, 8.1)
 * @param evidenceIds the report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewContractInspection")
public record NewInspection(
        @NotNull @Schema(examples = "2027-03-31") LocalDate inspectedOn,
        @NotNull @Valid Signatory inspector,
        @NotNull InspectionResult result,
        @NotNull Boolean securityConfirmed,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
        @Size(max = 2000) @Nullable String note) {}
