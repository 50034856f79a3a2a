package org.daicho.contract.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

/** The returns and disposals, and the record of their changes. */
@Singleton
class Disposals extends Records<Disposal> {

    @Inject
    Disposals(Ledger ledger, Clock clock) {
        super("contract-disposal", ledger, clock);
    }

    /** Throws 404 for one of another contract. */
    Disposal of(UUID contractId, UUID id) {
        Disposal found = get(id);
        if (!found.contractId.equals(contractId)) {
            throw ProblemException.notFound(subject(), id);
        }
        return found;
    }

    List<Disposal> ofContract(UUID contractId) {
        return list("contractId", contractId);
    }
}
