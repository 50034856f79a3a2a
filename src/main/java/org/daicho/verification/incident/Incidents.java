package org.daicho.verification.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The incidents, and the record of their changes. */
@Singleton
class Incidents extends Records<Incident> {

    @Inject
    Incidents(Ledger ledger, Clock clock) {
        super("incident", ledger, clock);
    }
}
