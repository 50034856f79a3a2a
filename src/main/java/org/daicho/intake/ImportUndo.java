package org.daicho.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.Intakes;
import org.daicho.intake.batch.KeptState;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.UndoForeseen;
import org.daicho.intake.batch.Undone;
import org.daicho.ledger.Ledger;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Takes an import back, batch by batch as it came: what it made is withdrawn, what it changed becomes what it was, and what
 * somebody has touched since stays. Everything is one more entry in the ledger, and contractors that came with the rows stay:
 * others may have begun to rely on them.
 */
@Singleton
class ImportUndo {

    private static final int BATCH = 500;
    private static final int SHOWN = 100;

    private static final Text TRIAL = Text.of("試行は何も登録していません。", "A trial has registered nothing.");
    private static final Text RUNNING = Text.of("取込がまだ終わっていません。", "The import has not come to its end yet.");

    private final Imports imports;
    private final UndoableRows rows;
    private final Intakes intakes;
    private final ObjectMapper json;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Ledger ledger;

    @Inject
    ImportUndo(
            Imports imports,
            UndoableRows rows,
            Intakes intakes,
            ObjectMapper json,
            EntityManager entityManager,
            Clock clock,
            Ledger ledger) {
        this.imports = imports;
        this.rows = rows;
        this.intakes = intakes;
        this.json = json;
        this.entityManager = entityManager;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * Does the very same in one transaction that is rolled back, so that what it foretells is what would happen. Throws 404, and
     * 409 for an import that has nothing to take back.
     */
    UndoForeseen foresee(UUID id) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(BatchTransaction.LONGEST));
        try {
            Import taken = undoable(imports.get(id));
            ledger.beginTrial();
            IntakeOf<?, ?> intake = intakes.of(taken.register);
            List<UndoForeseen.Staying> staying = new ArrayList<>();
            int row = 0;
            while (row >= 0) {
                row = batch(taken, intake, row, staying);
            }
            return new UndoForeseen(
                    rows.count(id, Undone.Fate.WITHDRAWN),
                    rows.count(id, Undone.Fate.RESTORED),
                    rows.count(id, Undone.Fate.KEPT),
                    staying);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Throws 404, 428, 412, and 409 for an import that has nothing to take back. May be repeated for what was kept. */
    void undo(UUID id, @Nullable IfMatch ifMatch) {
        Import taken = BatchTransaction.alone(() -> ready(id, ifMatch));
        IntakeOf<?, ?> intake = intakes.of(taken.register);
        int row = 0;
        while (row >= 0) {
            int after = row;
            row = BatchTransaction.alone(() -> batch(taken, intake, after, new ArrayList<>()));
        }
        BatchTransaction.alone(() -> finished(id));
    }

    private Import ready(UUID id, @Nullable IfMatch ifMatch) {
        Import taken = imports.get(id);
        IfMatch.require(ifMatch, taken.version);
        return undoable(taken);
    }

    private static Import undoable(Import taken) {
        new Violations()
                .refuseIf(taken.dryRun, "/dryRun", "nothing-registered", TRIAL)
                .refuseIf(taken.state == Import.State.RUNNING, "/state", "wrong-state", RUNNING)
                .orThrow(ProblemKind.CONFLICT);
        return taken;
    }

    /**
     * Returns the last row, -1 when there was none.
     *
     * @param staying gathers what is kept, up to a hundred
     */
    private <T> int batch(Import taken, IntakeOf<?, T> intake, int after, List<UndoForeseen.Staying> staying) {
        imports.queueUp(BatchTransaction.LOCK);
        List<UndoableRows.UndoableRow> found = rows.after(after, taken.id, taken.register.subjectType(), BATCH);
        Map<Integer, Undone> fates = new LinkedHashMap<>();
        Map<UUID, Integer> rowOf = new HashMap<>();
        List<UUID> made = new ArrayList<>();
        Map<UUID, T> before = new LinkedHashMap<>();
        for (UndoableRows.UndoableRow row : found) {
            fates.put(row.row(), fate(row));
            rowOf.put(row.subjectId(), row.row());
            if (fates.get(row.row()).fate() == Undone.Fate.WITHDRAWN) {
                made.add(row.subjectId());
            } else if (fates.get(row.row()).fate() == Undone.Fate.RESTORED) {
                before.put(row.subjectId(), intake.before(state(row.before())));
            }
        }
        Set<UUID> stay = new HashSet<>(intake.withdraw(made));
        stay.addAll(intake.restore(before));
        stay.forEach(id -> fates.put(rowOf.get(id), Undone.kept(Undone.Because.NO_WAY_BACK)));
        rows.keep(taken.id, fates);
        found.forEach(row -> note(taken, row, fates.get(row.row()), staying));
        entityManager.flush();
        entityManager.clear();
        return found.isEmpty() ? -1 : found.get(found.size() - 1).row();
    }

    private static void note(
            Import taken, UndoableRows.UndoableRow row, Undone fate, List<UndoForeseen.Staying> staying) {
        if (fate.because() != null && fate.message() != null && staying.size() < SHOWN) {
            staying.add(new UndoForeseen.Staying(
                    row.row(),
                    row.label(),
                    taken.register.subjectType(),
                    row.subjectId(),
                    fate.because(),
                    fate.message()));
        }
    }

    private static Undone fate(UndoableRows.UndoableRow row) {
        boolean created = row.outcome() == Outcome.ACCEPTED;
        if (row.version() == null || !created && row.before() == null) {
            return Undone.kept(Undone.Because.MADE_BEFORE);
        }
        if (row.version() != row.present()) {
            return Undone.kept(Undone.Because.CHANGED_SINCE);
        }
        return Undone.as(created ? Undone.Fate.WITHDRAWN : Undone.Fate.RESTORED);
    }

    private KeptState state(String content) {
        return new KeptState() {
            @Override
            public <X> X as(Class<X> type) {
                try {
                    return json.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(content);
                } catch (JsonProcessingException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };
    }

    private UUID finished(UUID id) {
        Import taken = imports.get(id);
        taken.undone(
                clock.instant(),
                rows.count(id, Undone.Fate.WITHDRAWN),
                rows.count(id, Undone.Fate.RESTORED),
                rows.count(id, Undone.Fate.KEPT));
        imports.record(taken, "undone");
        return id;
    }
}
