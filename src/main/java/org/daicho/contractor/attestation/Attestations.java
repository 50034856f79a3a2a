package org.daicho.contractor.attestation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.daicho.contractor.ending.ContractorAbsorbed;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The attestations, and the record of their changes. */
@Singleton
class Attestations extends Records<Attestation> {

    @Inject
    Attestations(Ledger ledger, Clock clock) {
        super("attestation", ledger, clock);
    }

    void follow(@Observes ContractorAbsorbed absorbed) {
        List<Attestation> moving = list("contractorId = ?1 order by id", absorbed.duplicateId());
        moving.forEach(attestation -> attestation.contractorId = absorbed.survivorId());
        record(moving, "moved");
    }
}
