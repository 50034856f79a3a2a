package org.daicho.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    @Inject
    ImportUndo(
            Imports imports,
            UndoableRows rows,
            Intakes intakes,
            ObjectMapper json,
            EntityManager entityManager,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.intakes = intakes;
        this.json = json;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Asks the very rules by which an import is undone, and writes nothing: nobody waits for it, and whoever changes one of the
     * things meanwhile finds it kept when the import is undone. Throws 404, and 409 for an import that has nothing to take back.
     */
    UndoForeseen foresee(UUID id) {
        Import taken = BatchTransaction.alone(() -> undoable(imports.get(id)));
        IntakeOf<?, ?> intake = intakes.of(taken.register);
        Map<Undone.Fate, Integer> counts = new EnumMap<>(Undone.Fate.class);
        List<UndoForeseen.Staying> staying = new ArrayList<>();
        int row = 0;
        while (row >= 0) {
            int after = row;
            row = BatchTransaction.alone(() -> {
                Plan<?> plan = plan(taken, intake, after);
                plan.fates().values().forEach(fate -> counts.merge(fate.fate(), 1, Integer::sum));
                plan.rows().forEach(one -> note(taken, one, plan.fate(one), staying));
                return plan.last();
            });
        }
        return new UndoForeseen(
                counts.getOrDefault(Undone.Fate.WITHDRAWN, 0),
                counts.getOrDefault(Undone.Fate.RESTORED, 0),
                counts.getOrDefault(Undone.Fate.KEPT, 0),
                staying);
    }

    /** Throws 404, 428, 412, and 409 for an import that has nothing to take back. May be repeated for what was kept. */
    void undo(UUID id, @Nullable IfMatch ifMatch) {
        Import taken = BatchTransaction.alone(() -> ready(id, ifMatch));
        IntakeOf<?, ?> intake = intakes.of(taken.register);
        int row = 0;
        while (row >= 0) {
            int after = row;
            row = BatchTransaction.alone(() -> batch(taken, intake, after));
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
     * What is to become of a batch of rows.
     *
     * @param fates by their numbers
     * @param made those to be withdrawn
     * @param before those to be restored, with what was there
     */
    private record Plan<T>(
            List<UndoableRows.UndoableRow> rows, Map<Integer, Undone> fates, Set<UUID> made, Map<UUID, T> before) {

        Undone fate(UndoableRows.UndoableRow row) {
            return fates.get(row.row());
        }

        /** The last row, -1 when there is none. */
        int last() {
            return rows.isEmpty() ? -1 : rows.get(rows.size() - 1).row();
        }
    }

    private <T> Plan<T> plan(Import taken, IntakeOf<?, T> intake, int after) {
        List<UndoableRows.UndoableRow> found = rows.after(after, taken.id, taken.register.subjectType(), BATCH);
        Plan<T> plan = new Plan<>(found, new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        Map<UUID, Integer> rowOf = new HashMap<>();
        for (UndoableRows.UndoableRow row : found) {
            Undone fate = fate(row);
            plan.fates().put(row.row(), fate);
            rowOf.put(row.subjectId(), row.row());
            if (fate.fate() == Undone.Fate.WITHDRAWN) {
                plan.made().add(row.subjectId());
            } else if (fate.fate() == Undone.Fate.RESTORED) {
                plan.before().put(row.subjectId(), intake.before(state(row.before())));
            }
        }
        Set<UUID> stay = intake.withoutWayBack(plan.made(), plan.before());
        stay.forEach(id -> plan.fates().put(rowOf.get(id), Undone.kept(Undone.Because.NO_WAY_BACK)));
        plan.made().removeAll(stay);
        plan.before().keySet().removeAll(stay);
        return plan;
    }

    /** Returns the last row, -1 when there was none. */
    private <T> int batch(Import taken, IntakeOf<?, T> intake, int after) {
        imports.queueUp(BatchTransaction.LOCK);
        Plan<T> plan = plan(taken, intake, after);
        intake.withdraw(plan.made());
        intake.restore(plan.before());
        rows.keep(taken.id, plan.fates());
        entityManager.flush();
        entityManager.clear();
        return plan.last();
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
