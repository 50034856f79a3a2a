package org.daicho.contract.disposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.delivery.Medium;
import org.daicho.contract.disposal.method.DisposalKind;
import org.daicho.contract.disposal.method.DisposalMethod;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a return or disposal.
 *
 * @param method demanded for erasure and destruction
 * @param performedBy who did it, on the contractor's side or a disposer
 * @param witness who of us was there (職員立会い)
 * @param exceptionReason why less than what the class of the information demands was allowed
 * @param evidenceIds the certificate (返却書, 消去証明書); without any the disposal is not proven
 * @param deliveryIds the deliveries that it covers; none where the contractor had the information otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewContractDisposal")
public record NewDisposal(
        @NotNull DisposalKind kind,
        @NotNull Medium medium,
        @Nullable DisposalMethod method,
        @Size(max = 200) @Schema(examples = "[\"WD-WX12A34B5678\"]") @Nullable List<@NotBlank @Size(max = 100) String> serialNumbers,
        @NotNull @Schema(examples = "2027-03-31") LocalDate doneOn,
        @NotBlank @Size(max = 200) @Schema(examples = "株式会社岩手山データ") String performedBy,
        @Valid @Nullable Signatory witness,
        @Size(max = 1000) @Nullable String exceptionReason,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
        @Size(max = 500) @Nullable List<@NotNull UUID> deliveryIds,
        @Size(max = 2000) @Nullable String note) {}
