package org.daicho.contract.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

/** What was handed over, and the record of the changes. */
@Singleton
class Deliveries extends Records<Delivery> {

    @Inject
    Deliveries(Ledger ledger, Clock clock) {
        super("contract-delivery", ledger, clock);
    }

    /** Throws 404 for a delivery of another contract. */
    Delivery of(UUID contractId, UUID id) {
        Delivery found = get(id);
        if (!found.contractId.equals(contractId)) {
            throw ProblemException.notFound(subject(), id);
        }
        return found;
    }
}
