package org.daicho.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Gives committed entries their gapless positions. One sealer at a time, whichever replica holds the lock. Only committed
 * rows are visible to it, and a reader sees only positions, so nobody can skip an entry that commits late. Giving the
 * position at the insert instead would make every writer wait for the one before.
 */
@Singleton
class Sealer {

    /** Any number, the same on every replica. */
    private static final long LOCK = 0x6461_6963_686fL;

    private static final int AT_ONCE = 5_000;

    private final EntityManager entityManager;

    @Inject
    Sealer(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Scheduled(every = "1s", identity = "ledger-sealer", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        while (seal() == AT_ONCE) {
            // a full batch means that there is more
        }
    }

    /** Seals what is committed by now; returns how many entries, or 0 when another replica is at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int seal() {
        boolean ours = (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        return ours ? sealBatch() : 0;
    }

    /** The same for a reader, who waits for a sealer at work: that one may not have seen what was committed just now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sealBeforeReading() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
        return sealBatch();
    }

    private int sealBatch() {
        return entityManager
                .createNativeQuery(
                        """
                        with batch as (
                          delete from ledger_pending
                          where seq in (select seq from ledger_pending order by seq limit ?1)
                          returning seq, entry_id)
                        insert into ledger_leaf (position, entry_id)
                        select (select coalesce(max(position), 0) from ledger_leaf) + row_number() over (order by seq), entry_id
                        from batch""")
                .setParameter(1, AT_ONCE)
                .executeUpdate();
    }
}
