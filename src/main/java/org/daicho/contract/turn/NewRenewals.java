package org.daicho.contract.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.term.Renewal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts are continued for a year, each with the same term one year later.
 *
 * @param fiscalYear the year whose contracts are continued
 * @param ids which of them; all that were signed if it is absent, narrowed by the fields below
 * @param referencePattern of the new references; see {@link ReferencePattern}. The same reference if it is absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewContractRenewals")
public record NewRenewals(
        @NotNull @Min(1950) @Max(2199) @Schema(examples = "2026") Integer fiscalYear,
        @Size(min = 1, max = 1000) @Schema(examples = "[\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\"]") @Nullable List<@NotNull UUID> ids,
        @Nullable UUID unitId,
        @Nullable UUID contractorId,
        @Nullable Renewal renewal,
        @Size(min = 1, max = 100) @Schema(examples = "{reference}") @Nullable String referencePattern) {}
