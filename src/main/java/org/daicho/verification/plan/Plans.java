package org.daicho.verification.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The plans, and the record of their making. */
@Singleton
class Plans extends Records<Plan> {

    @Inject
    Plans(Ledger ledger, Clock clock) {
        super("verification-plan", ledger, clock);
    }

    /** Waits for the lock, which goes with the end of the transaction. */
    void queueUp(long lock) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, lock)
                .getSingleResult();
    }
}
