package org.daicho.verification.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The verifications, and the record of their changes. */
@Singleton
class Verifications extends Records<Verification> {

    @Inject
    Verifications(Ledger ledger, Clock clock) {
        super("verification", ledger, clock);
    }
}
