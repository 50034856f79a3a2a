package org.daicho.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.Intakes;
import org.daicho.intake.csv.CsvFile;
import org.daicho.intake.row.Reading;
import org.daicho.ledger.Ledger;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * Takes a file in, batch by batch in constant memory: each batch is one transaction, so a crash loses at most the batch under
 * way and the same file sent again finds the others unchanged. A dry run does the very same inside one transaction that is
 * rolled back at the end, so that what it foretells is what would happen; whoever writes the same contracts meanwhile waits.
 */
@Singleton
class ImportRun {

    /** Large enough that batching pays; small enough that the drafts, 10 KB a row at the most, stay within a few megabytes. */
    private static final int BATCH = 500;

    private static final Text BROKEN_OFF = Text.of(
            "取込 %s は途中で止まりました。%d 行目までの結果は残っています。同じファイルをもう一度取り込むと、残りが登録されます。",
            "Import %s stopped half way. What became of the first %d rows is kept; take the same file in again for the others.");
    private static final Text TRIAL_BROKEN_OFF =
            Text.of("試行 %s は途中で止まりました。何も登録されていません。", "The trial %s stopped half way. Nothing was registered.");

    private final Imports imports;
    private final BatchTransaction batches;
    private final Intakes intakes;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Ledger ledger;

    @Inject
    ImportRun(
            Imports imports,
            BatchTransaction batches,
            Intakes intakes,
            SecurityIdentity identity,
            Clock clock,
            Ledger ledger) {
        this.imports = imports;
        this.batches = batches;
        this.intakes = intakes;
        this.identity = identity;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Returns the id of the finished import. Throws 409 where other writers got in the way twice, otherwise 500. */
    UUID run(ReceivedFile file, boolean dryRun) {
        UUID id = start(file, dryRun);
        IntakeOf<?, ?> intake = intakes.of(file.mapping().register());
        try {
            if (dryRun) {
                foretell(id, file, intake);
            } else {
                keep(id, file, intake);
            }
        } catch (Exception | Error failure) {
            throw brokenOff(id, failure);
        }
        finish(id, Import.State.DONE);
        return id;
    }

    private UUID start(ReceivedFile file, boolean dryRun) {
        return BatchTransaction.alone(() -> {
            String by = identity.getPrincipal().getName();
            Import started = new Import(Ids.next(), file, dryRun, by, clock.instant());
            imports.persist(started);
            imports.record(started, "started");
            return started.id;
        });
    }

    private <D, T> void keep(UUID id, ReceivedFile file, IntakeOf<D, T> intake) throws Exception {
        AtomicInteger kept = new AtomicInteger();
        eachBatch(file, intake, rows -> {
            batches.keep(id, intake, rows);
            if (Integer.bitCount(kept.incrementAndGet()) == 1) {
                batches.takeStock();
            }
        });
    }

    private <D, T> void foretell(UUID id, ReceivedFile file, IntakeOf<D, T> intake) throws Exception {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(BatchTransaction.LONGEST));
        try {
            ledger.beginTrial();
            eachBatch(file, intake, rows -> batches.foretell(id, intake, rows));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private ProblemException brokenOff(UUID id, Throwable failure) {
        Text detail = TRIAL_BROKEN_OFF.with(id);
        try {
            Import failed = finish(id, Import.State.FAILED);
            detail = failed.dryRun ? detail : BROKEN_OFF.with(id, failed.rowCount);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        ProblemKind kind = BatchTransaction.isCollision(failure) ? ProblemKind.CONFLICT : ProblemKind.INTERNAL_ERROR;
        ProblemException problem = new ProblemException(kind, detail, List.of(), Map.of());
        problem.initCause(failure);
        return problem;
    }

    private Import finish(UUID id, Import.State how) {
        return BatchTransaction.alone(() -> {
            Import taken = imports.get(id);
            taken.finish(how, clock.instant());
            imports.record(taken, how == Import.State.DONE ? "finished" : "failed");
            return taken;
        });
    }

    private interface BatchWork<D> {
        void accept(List<Reading<D>> rows) throws Exception;
    }

    private <D> void eachBatch(ReceivedFile file, IntakeOf<D, ?> intake, BatchWork<D> work) throws Exception {
        try (CsvFile csv = CsvFile.open(file.path(), ReceivedFile.LIMITS)) {
            List<Reading<D>> batch = new ArrayList<>(BATCH);
            int row = 0;
            while (csv.hasNext()) {
                batch.add(Reading.of(++row, csv.next(), file.mapping(), intake::draft));
                if (batch.size() == BATCH || !csv.hasNext()) {
                    work.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
        }
    }
}
