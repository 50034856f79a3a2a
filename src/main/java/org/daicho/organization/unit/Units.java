package org.daicho.organization.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The units, and the record of their changes. */
@Singleton
class Units extends Records<Unit> {

    @Inject
    Units(Ledger ledger, Clock clock) {
        super("organization-unit", ledger, clock);
    }
}
