package org.daicho.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.Undone;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of an import that wrote something, beside what the ledger says of it since and before. */
@Singleton
class UndoableRows {

    /**
     * @param label what the row calls its subject; null where it does not say
     * @param version what the row made of its subject; null for an import from before this was kept
     * @param present the subject's version now
     * @param before the subject's state before the row, as JSON; null where there was none
     */
    record UndoableRow(
            int row,
            @Nullable String label,
            Outcome outcome,
            UUID subjectId,
            @Nullable Long version,
            long present,
            @Nullable String before) {}

    private static final String SELECT =
            """
            select r.row_number, r.label, r.outcome, r.subject_id, r.subject_version,
              (select max(e.subject_version) from ledger_entry e
                where e.subject_type = ?2 and e.subject_id = r.subject_id),
              case when r.outcome = 'CHANGED' then
                (select e.state from ledger_entry e
                  where e.subject_type = ?2 and e.subject_id = r.subject_id
                    and e.subject_version = r.subject_version - 1) end
            from import_row r
            where r.import_id = ?1 and r.row_number > ?3 and r.outcome in ('ACCEPTED', 'CHANGED')
              and (r.undone is null or r.undone = 'KEPT')
            order by r.row_number""";

    private static final String UPDATE =
            "update import_row set undone = ?, kept_because = ? where import_id = ? and row_number = ?";

    private final EntityManager entityManager;

    @Inject
    UndoableRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those after the given row, in order; what was kept by an earlier undoing is among them again. */
    List<UndoableRow> after(int row, UUID importId, String subjectType, int limit) {
        List<Object[]> found = entityManager
                .createNativeQuery(SELECT, Object[].class)
                .setParameter(1, importId)
                .setParameter(2, subjectType)
                .setParameter(3, row)
                .setMaxResults(limit)
                .getResultList();
        return found.stream()
                .map(one -> new UndoableRow(
                        ((Number) one[0]).intValue(),
                        (String) one[1],
                        Outcome.valueOf((String) one[2]),
                        (UUID) one[3],
                        one[4] == null ? null : ((Number) one[4]).longValue(),
                        ((Number) one[5]).longValue(),
                        (String) one[6]))
                .toList();
    }

    void keep(UUID importId, Map<Integer, Undone> fates) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                for (Map.Entry<Integer, Undone> fate : fates.entrySet()) {
                    Undone.Because because = fate.getValue().because();
                    update.setString(1, fate.getValue().fate().name());
                    update.setString(2, because == null ? null : because.name());
                    update.setObject(3, importId);
                    update.setInt(4, fate.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    int count(UUID importId, Undone.Fate fate) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from import_row where import_id = ?1 and undone = ?2")
                        .setParameter(1, importId)
                        .setParameter(2, fate.name())
                        .getSingleResult())
                .intValue();
    }
}
