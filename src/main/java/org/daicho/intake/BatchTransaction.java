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
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.row.RowReader;
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
    private static final long LOCK = 0x696e_7461_6b65L;

    /** SQLSTATE unique_violation, serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

    private final Imports imports;
    private final BatchRegistration registration;
    private final EntityManager entityManager;

    @Inject
    BatchTransaction(Imports imports, BatchRegistration registration, EntityManager entityManager) {
        this.imports = imports;
        this.registration = registration;
        this.entityManager = entityManager;
    }

    void keep(UUID importId, List<RowReader.Reading> rows) throws Exception {
        try {
            alone(() -> tried(importId, rows));
        } catch (RuntimeException failure) {
            if (!isCollision(failure)) {
                throw failure;
            }
            alone(() -> tried(importId, rows));
        }
    }

    /** In the caller's transaction, which is to be rolled back; only the results are kept, apart from it. */
    void foretell(UUID importId, List<RowReader.Reading> rows) throws Exception {
        List<RowResult> results =
                registered(importId, rows).stream().map(RowResult::foretold).toList();
        alone(() -> counted(importId, results));
    }

    private UUID tried(UUID importId, List<RowReader.Reading> rows) {
        imports.queueUp(LOCK);
        return counted(importId, registered(importId, rows));
    }

    private List<RowResult> registered(UUID importId, List<RowReader.Reading> rows) {
        List<RowResult> results = registration.register(rows, keys -> imports.keysSeen(importId, keys));
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
