package org.daicho.verification.measure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The measures, and the record of their changes. */
@Singleton
class Measures extends Records<Measure> {

    @Inject
    Measures(Ledger ledger, Clock clock) {
        super("measure", ledger, clock);
    }
}
