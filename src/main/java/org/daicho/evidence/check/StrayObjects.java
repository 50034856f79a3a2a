package org.daicho.evidence.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The strays that were found. */
@Singleton
class StrayObjects extends Records<StrayObject> {

    @Inject
    StrayObjects(Ledger ledger, Clock clock) {
        super("stray-object", ledger, clock);
    }
}
