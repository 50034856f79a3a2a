package org.daicho.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.daicho.intake.batch.BatchRegistration;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.row.Reading;
import org.hibernate.StaleStateException;

/**
 * One batch of rows in one transaction with its results and counts, so that they are kept together or not at all.
 *
 * <p>Batches of all imports queue up behind one lock: contractors without 法人番号 have no key that the database could hold
 * unique, so two imports at the same moment would register them twice. Against everybody else who writes meanwhile a batch
 * that collides is tried once more, and then finds what the other has written.
 */
@Singleton
class BatchTransaction {

    static final int LONGEST = (int) Duration.ofHours(2).toSeconds();

    /** Any number, the same on every replica, other than the sealer's. */
    static final long LOCK = 0x696e_7461_6b65L;

    /** SQLSTATE unique_violation, serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

    private final Imports imports;
    private final EntityManager entityManager;

    @Inject
    BatchTransaction(Imports imports, EntityManager entityManager) {
        this.imports = imports;
        this.entityManager = entityManager;
    }

    <D, T> void keep(UUID importId, IntakeOf<D, T> intake, List<Reading<D>> rows) throws Exception {
        try {
            alone(() -> tried(importId, intake, rows));
        } catch (RuntimeException failure) {
            if (!isCollision(failure)) {
                throw failure;
            }
            alone(() -> tried(importId, intake, rows));
        }
    }

    /**
     * Tells the database how large its tables have become: called each time the number of batches doubles, because its own
     * look comes a minute later, and until then it plans for the empty tables that they were.
     */
    void takeStock() throws Exception {
        alone(() -> entityManager
                .createNativeQuery(
                        "analyze contractor, contract, assignment, gap, ledger_entry, ledger_leaf, ledger_node")
                .executeUpdate());
    }

    /** In the caller's transaction, which is to be rolled back; only the results are kept, apart from it. */
    <D, T> void foretell(UUID importId, IntakeOf<D, T> intake, List<Reading<D>> rows) throws Exception {
        List<RowResult> results = registered(importId, intake, rows).stream()
                .map(RowResult::foretold)
                .toList();
        alone(() -> counted(importId, results));
    }

    private <D, T> UUID tried(UUID importId, IntakeOf<D, T> intake, List<Reading<D>> rows) {
        imports.queueUp(LOCK);
        return counted(importId, registered(importId, intake, rows));
    }

    private <D, T> List<RowResult> registered(UUID importId, IntakeOf<D, T> intake, List<Reading<D>> rows) {
        List<RowResult> results = BatchRegistration.register(intake, rows, keys -> imports.keysSeen(importId, keys));
        entityManager.flush();
        // what is kept for dirty checking would make each batch slower than the one before
        entityManager.clear();
        return results;
    }

    private UUID counted(UUID importId, List<RowResult> results) {
        imports.addRows(importId, results);
        imports.get(importId).count(results);
        return importId;
    }

    /** A transaction of its own, with a time limit for files rather than for requests. */
    static <T> T alone(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(work);
    }

    static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))
                    || cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }
}
