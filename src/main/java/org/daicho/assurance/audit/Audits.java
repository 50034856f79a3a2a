package org.daicho.assurance.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The audits, and the record of their changes. */
@Singleton
class Audits extends Records<Audit> {

    @Inject
    Audits(Ledger ledger, Clock clock) {
        super("audit", ledger, clock);
    }
}
