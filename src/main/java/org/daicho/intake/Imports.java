package org.daicho.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.batch.Undone;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Finding;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The imports, their rows, and the record of both. */
@Singleton
class Imports implements PanacheRepositoryBase<Import, UUID> {

    static final String SUBJECT = "import";

    private static final String INSERT_ROW =
            """
            insert into import_row
              (import_id, row_number, line_number, label, outcome, row_key, subject_id, contractor_id, findings, attention,
               subject_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then (
              select max(e.subject_version) from ledger_entry e where e.subject_type = ? and e.subject_id = ?) end)""";

    private final Ledger ledger;
    private final ObjectMapper json;

    @Inject
    Imports(Ledger ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    Import get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    void record(Import taken, String verb) {
        flush();
        ledger.append(new Change(SUBJECT, taken.id, taken.version, verb, ImportView.of(taken, null)));
    }

    /** By JDBC batch: the rows are written once, read as they are, and never changed, so no entity would earn its keep. */
    void addRows(UUID importId, List<RowResult> results) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_ROW)) {
                for (RowResult result : results) {
                    insert.setObject(1, importId);
                    insert.setInt(2, result.row());
                    insert.setLong(3, result.line());
                    insert.setString(4, result.label());
                    insert.setString(5, result.outcome().name());
                    insert.setString(6, result.key());
                    insert.setObject(7, result.subjectId(), Types.OTHER);
                    insert.setObject(8, result.contractorId(), Types.OTHER);
                    insert.setString(9, written(result.findings()));
                    insert.setBoolean(10, result.needsAttention());
                    insert.setBoolean(11, result.wroteSomething());
                    insert.setString(12, result.subjectType());
                    insert.setObject(13, result.subjectId(), Types.OTHER);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Waits for the lock, which goes with the end of the transaction. */
    void queueUp(long lock) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement wait = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                wait.setLong(1, lock);
                wait.execute();
            }
        });
    }

    /**
     * Which of these keys stood in earlier rows of this import. Key by key, so that the database cannot decide, while the
     * table is still small, to read all rows of the import, and stay with that when it has grown.
     */
    List<String> keysSeen(UUID importId, List<String> keys) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select seen.row_key from unnest(?2) as wanted (row_key)
                        cross join lateral (
                          select r.row_key from import_row r
                          where r.import_id = ?1 and r.row_key = wanted.row_key limit 1) as seen""",
                        String.class)
                .setParameter(1, importId)
                .setParameter(2, keys.toArray(String[]::new))
                .getResultList();
    }

    @Transactional
    Page<RowResult> page(Import taken, @Nullable Outcome outcome, boolean attentionOnly, PageRequest request) {
        return Page.cut(
                rows(taken, position(request.cursor), outcome, attentionOnly, request.limit + 1),
                request.limit,
                last -> Integer.toString(last.row()));
    }

    private static int position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    "cursor", "invalid-cursor", Text.of("cursor が正しくありません。", "The cursor is not valid."), null);
        }
    }

    /** Rows after the given one, in order. */
    List<RowResult> rows(Import taken, int after, @Nullable Outcome outcome, boolean attentionOnly, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select row_number, line_number, label, outcome, subject_id, contractor_id, findings, undone,"
                                + " kept_because from import_row"
                                + " where import_id = ?1 and row_number > ?2"
                                + (outcome == null ? "" : " and outcome = ?3")
                                + (attentionOnly ? " and attention" : "")
                                + " order by row_number",
                        Object[].class)
                .setParameter(1, taken.id)
                .setParameter(2, after)
                .setMaxResults(limit);
        if (outcome != null) {
            query.setParameter(3, outcome.name());
        }
        return query.getResultList().stream()
                .map(row -> result(taken.register, (Object[]) row))
                .toList();
    }

    private RowResult result(Register register, Object[] row) {
        try {
            RowResult found = RowResult.of(
                    ((Number) row[0]).intValue(),
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    Outcome.valueOf((String) row[3]),
                    register.subjectType(),
                    (UUID) row[4],
                    (UUID) row[5],
                    json.readValue((String) row[6], new TypeReference<List<Finding>>() {}),
                    null);
            return found.with(undone((String) row[7], (String) row[8]));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Undone undone(@Nullable String fate, @Nullable String because) {
        if (because != null) {
            return Undone.kept(Undone.Because.valueOf(because));
        }
        return fate == null ? null : Undone.as(Undone.Fate.valueOf(fate));
    }

    private String written(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
