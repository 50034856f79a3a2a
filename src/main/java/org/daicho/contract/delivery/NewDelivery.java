package org.daicho.contract.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.contract.terms.Classification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of information handed to the contractor (貸与情報).
 *
 * @param what the information, in words
 * @param myNumber whether it holds My Number
 * @param personsAffected how many persons it is about
 * @param returnDueOn the last day on which it may be with the contractor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewContractDelivery")
public record NewDelivery(
        @NotBlank @Size(max = 500) @Schema(examples = "検針対象者一覧（CSV）") String what,
        @Valid @Nullable Classification classification,
        @NotNull Boolean myNumber,
        @NotNull Medium medium,
        @PositiveOrZero @Max(200_000_000) @Schema(examples = "5400") @Nullable Integer personsAffected,
        @NotNull @Schema(examples = "2026-04-05") LocalDate deliveredOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate returnDueOn,
        @Size(max = 2000) @Nullable String note) {}
