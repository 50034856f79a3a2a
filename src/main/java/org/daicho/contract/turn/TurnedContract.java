package org.daicho.contract.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.ContractView;
import org.daicho.shared.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One contract at the turn of the year.
 *
 * @param reference absent where there is no such contract
 * @param renewedToId the contract that continues it; in a dry run one that there is not
 * @param renewedReference its reference
 * @param reasons why it was refused; empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TurnedContract(
        UUID contractId,
        @Schema(examples = "滝雫環契第２号") @Nullable String reference,
        @Schema(examples = "計量・料金システム保守業務委託") @Nullable String title,
        Fate fate,
        @Nullable UUID renewedToId,
        @Schema(examples = "滝雫環契第２号") @Nullable String renewedReference,
        List<Violation> reasons) {

    static TurnedContract renewed(ContractView before, ContractView after) {
        return of(before, Fate.RENEWED, after.id(), after.reference(), List.of());
    }

    static TurnedContract closed(ContractView contract) {
        return of(contract, Fate.CLOSED, null, null, List.of());
    }

    static TurnedContract already(ContractView contract) {
        return of(contract, Fate.ALREADY, contract.renewedToId(), null, List.of());
    }

    static TurnedContract refused(UUID id, @Nullable ContractView contract, List<Violation> reasons) {
        return contract == null
                ? new TurnedContract(id, null, null, Fate.REFUSED, null, null, reasons)
                : of(contract, Fate.REFUSED, null, null, reasons);
    }

    private static TurnedContract of(
            ContractView contract,
            Fate fate,
            @Nullable UUID renewedToId,
            @Nullable String renewedReference,
            List<Violation> reasons) {
        return new TurnedContract(
                contract.id(), contract.reference(), contract.title(), fate, renewedToId, renewedReference, reasons);
    }
}
