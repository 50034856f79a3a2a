package org.daicho.ownfield;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The own fields, and the record of their changes. */
@Singleton
class FieldRecords extends Records<OwnField> {

    @Inject
    FieldRecords(Ledger ledger, Clock clock) {
        super("own-field", ledger, clock);
    }
}
