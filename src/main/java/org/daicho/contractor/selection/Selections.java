package org.daicho.contractor.selection;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.daicho.contractor.ending.ContractorAbsorbed;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The selections, and the record of their changes. */
@Singleton
class Selections extends Records<Selection> {

    @Inject
    Selections(Ledger ledger, Clock clock) {
        super("selection", ledger, clock);
    }

    void follow(@Observes ContractorAbsorbed absorbed) {
        List<Selection> moving = list("contractorId = ?1 order by id", absorbed.duplicateId());
        moving.forEach(selection -> selection.contractorId = absorbed.survivorId());
        record(moving, "moved");
    }
}
