package org.daicho.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.daicho.intake.csv.CsvFile;
import org.daicho.intake.csv.CsvRow;
import org.daicho.intake.profile.Profile;
import org.daicho.intake.row.RowReader;
import org.daicho.shared.id.Ids;

/**
 * Takes a file in, batch by batch in constant memory: each batch is one transaction, so a crash loses at most the batch under
 * way and the same file sent again finds the others unchanged. A dry run does the very same inside one transaction that is
 * rolled back at the end, so that what it foretells is what would happen.
 */
@Singleton
class ImportRun {

    /** Large enough that batching pays, small enough that a batch of wide rows stays within a few megabytes. */
    private static final int BATCH = 500;

    private static final int LONGEST = (int) Duration.ofHours(2).toSeconds();

    private final Imports imports;
    private final BatchRegistration registration;
    private final RowReader reader;
    private final EntityManager entityManager;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    ImportRun(
            Imports imports,
            BatchRegistration registration,
            RowReader reader,
            EntityManager entityManager,
            SecurityIdentity identity,
            Clock clock) {
        this.imports = imports;
        this.registration = registration;
        this.reader = reader;
        this.entityManager = entityManager;
        this.identity = identity;
        this.clock = clock;
    }

    /** Returns the id of the finished import. */
    UUID run(ReceivedFile file, Profile profile, boolean dryRun) throws Exception {
        UUID id = alone(() -> {
            Import started = new Import(
                    Ids.next(),
                    file,
                    profile.name(),
                    dryRun,
                    identity.getPrincipal().getName(),
                    clock.instant());
            imports.persist(started);
            imports.record(started, "started");
            return started.id;
        });
        try {
            if (dryRun) {
                dryRun(id, file, profile);
            } else {
                eachBatch(file, profile, rows -> keep(id, alone(() -> registered(id, rows))));
            }
            finish(id, Import.State.DONE);
        } catch (Exception | Error failure) {
            finish(id, Import.State.FAILED);
            throw failure;
        }
        return id;
    }

    private void dryRun(UUID id, ReceivedFile file, Profile profile) throws Exception {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST));
        try {
            eachBatch(file, profile, rows -> {
                List<RowResult> results = registered(id, rows);
                keep(id, withoutNewIds(results));
            });
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What a dry run would have made does not exist afterwards, so its ids would lead nowhere. */
    private static List<RowResult> withoutNewIds(List<RowResult> results) {
        return results.stream()
                .map(result -> new RowResult(
                        result.row(),
                        result.line(),
                        result.outcome(),
                        result.outcome() == Outcome.ACCEPTED ? null : result.contractId(),
                        null,
                        result.findings(),
                        result.key()))
                .toList();
    }

    private List<RowResult> registered(UUID id, List<PendingRow> rows) {
        List<String> keys = rows.stream()
                .filter(row -> !row.isRefused())
                .map(PendingRow::key)
                .toList();
        Set<String> seen = new HashSet<>(imports.keysSeen(id, keys));
        List<RowResult> results = registration.register(rows, seen);
        entityManager.flush();
        entityManager.clear();
        return results;
    }

    private void keep(UUID id, List<RowResult> results) throws Exception {
        alone(() -> {
            imports.addRows(id, results);
            imports.get(id).count(results);
            return id;
        });
    }

    private void finish(UUID id, Import.State how) throws Exception {
        alone(() -> {
            Import taken = imports.get(id);
            taken.finish(how, clock.instant());
            imports.record(taken, how == Import.State.DONE ? "finished" : "failed");
            return id;
        });
    }

    private interface BatchWork {
        void accept(List<PendingRow> rows) throws Exception;
    }

    private void eachBatch(ReceivedFile file, Profile profile, BatchWork work) throws Exception {
        try (CsvFile csv = CsvFile.open(file.path(), ReceivedFile.LIMITS)) {
            List<PendingRow> batch = new ArrayList<>(BATCH);
            int row = 0;
            while (csv.hasNext()) {
                CsvRow next = csv.next();
                batch.add(new PendingRow(++row, next, reader.read(next, profile)));
                if (batch.size() == BATCH) {
                    work.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            if (!batch.isEmpty()) {
                work.accept(batch);
            }
        }
    }

    private static <T> T alone(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(work);
    }
}
