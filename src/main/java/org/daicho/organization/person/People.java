package org.daicho.organization.person;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The people, and the record of the changes. */
@Singleton
class People extends Records<Person> {

    @Inject
    People(Ledger ledger, Clock clock) {
        super("person", ledger, clock);
    }
}
