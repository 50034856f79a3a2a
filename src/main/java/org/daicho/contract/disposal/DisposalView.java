package org.daicho.contract.disposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.delivery.Medium;
import org.daicho.contract.disposal.method.DisposalKind;
import org.daicho.contract.disposal.method.DisposalMethod;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A return or disposal as the register holds it; see {@link NewDisposal}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractDisposal")
@Remembered("contract-disposal")
public record DisposalView(
        UUID id,
        long version,
        UUID contractId,
        DisposalKind kind,
        Medium medium,
        @Nullable DisposalMethod method,
        List<String> serialNumbers,
        LocalDate doneOn,
        String performedBy,
        @Nullable Signatory witness,
        @Nullable String exceptionReason,
        List<UUID> evidenceIds,
        List<UUID> deliveryIds,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static DisposalView of(Disposal disposal) {
        return new DisposalView(
                disposal.id,
                disposal.version,
                disposal.contractId,
                disposal.kind,
                disposal.medium,
                disposal.method,
                List.copyOf(disposal.serialNumbers),
                disposal.doneOn,
                disposal.performedBy,
                disposal.witness,
                disposal.exceptionReason,
                List.copyOf(disposal.evidenceIds),
                disposal.deliveryIds.stream().sorted().toList(),
                disposal.note,
                disposal.createdAt,
                disposal.updatedAt);
    }
}
