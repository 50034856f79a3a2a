package org.daicho.catalogue.own;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The own requirements, and the record of their changes. */
@Singleton
class OwnRequirements extends Records<OwnRequirement> {

    @Inject
    OwnRequirements(Ledger ledger, Clock clock) {
        super("own-requirement", ledger, clock);
    }
}
