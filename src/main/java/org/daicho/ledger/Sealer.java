package org.daicho.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.TimeUnit;
import org.daicho.ledger.tree.TreeGrowth;
import org.hibernate.Session;

/**
 * Gives committed entries their gapless positions and adds them to the tree. One sealer at a time, whichever replica holds the lock. Only committed
 * rows are visible to it, and a reader sees only positions, so nobody can skip an entry that commits late. Giving the
 * position at the insert instead would make every writer wait for the one before.
 */
@Singleton
public class Sealer {

    /** Any number, the same on every replica. */
    private static final long LOCK = 0x6461_6963_686fL;

    private static final int AT_ONCE = 5_000;

    /** Never a number again that the tree has given away already, even where rows have been taken out: verifying names those. */
    private static final String NUMBER =
            """
            with batch as (
              delete from ledger_pending
              where seq in (select seq from ledger_pending order by seq limit ?1)
              returning seq, entry_id),
            last as (
              select greatest(
                (select coalesce(max(position), 0) from ledger_leaf),
                (select coalesce(max(index), -1) + 1 from ledger_node where level = 0)) as position)
            insert into ledger_leaf (position, entry_id)
            select (select position from last) + row_number() over (order by seq), entry_id from batch""";

    private final EntityManager entityManager;
    private final Counter sealed;
    private final Timer sealing;

    @Inject
    Sealer(EntityManager entityManager, MeterRegistry meters) {
        this.entityManager = entityManager;
        this.sealed = Counter.builder("daicho.ledger.sealed")
                .description("Entries that this replica has sealed")
                .register(meters);
        this.sealing = Timer.builder("daicho.ledger.sealing")
                .description("How long sealing a batch took")
                .register(meters);
    }

    @Scheduled(every = "1s", identity = "ledger-sealer", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        while (seal() == AT_ONCE) {
            // a full batch means that there is more
        }
    }

    /** Seals what is committed by now, a batch at most; returns how many entries, or 0 when another replica is at it. */
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

    /** The same until nothing is left of what was committed before this call. */
    public void sealAllBeforeReading() {
        while (sealBeforeReading() == AT_ONCE) {
            // a full batch means that there may be more
        }
    }

    /**
     * While an import runs, what the database believes of these tables is old within seconds, and a plan made for a few rows
     * would read all of them for each of thousands. Every row here is found by its key, so only such plans are allowed.
     */
    private void planByKeys() {
        entityManager
                .createNativeQuery(
                        """
                        select set_config('plan_cache_mode', 'force_custom_plan', true)
                          || set_config('enable_seqscan', 'off', true) || set_config('enable_hashjoin', 'off', true)
                          || set_config('enable_mergejoin', 'off', true)""",
                        String.class)
                .getSingleResult();
    }

    private int sealBatch() {
        long begun = System.nanoTime();
        planByKeys();
        int numbered =
                entityManager.createNativeQuery(NUMBER).setParameter(1, AT_ONCE).executeUpdate();
        int added =
                entityManager.unwrap(Session.class).doReturningWork(connection -> TreeGrowth.add(connection, AT_ONCE));
        if (added > 0) {
            sealed.increment(added);
            sealing.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
        return Math.max(numbered, added);
    }
}
