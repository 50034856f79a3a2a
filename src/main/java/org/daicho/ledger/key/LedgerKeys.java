package org.daicho.ledger.key;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** All keys there ever were. */
@Singleton
class LedgerKeys extends Records<LedgerKey> {

    @Inject
    LedgerKeys(Ledger ledger, Clock clock) {
        super("ledger-key", ledger, clock);
    }

    /** The newest first. */
    List<LedgerKey> all() {
        return listAll(Sort.descending("createdAt", "id"));
    }
}
