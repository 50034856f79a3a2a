package org.daicho.assurance.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The rounds of self-inspection, and the record of their changes. */
@Singleton
class SelfInspections extends Records<SelfInspection> {

    @Inject
    SelfInspections(Ledger ledger, Clock clock) {
        super("self-inspection", ledger, clock);
    }
}
