package org.daicho.ledger;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the record back: all changes of one subject, or the feed of everything. */
@Singleton
public class History {

    private final EntityManager entityManager;
    private final Sealer sealer;
    private final Instance<ReadingLimit> limits;

    @Inject
    History(EntityManager entityManager, Sealer sealer, Instance<ReadingLimit> limits) {
        this.entityManager = entityManager;
        this.sealer = sealer;
        this.limits = limits;
    }

    /**
     * The changes of one subject, oldest first. The version is gapless for a subject, so it is the cursor.
     */
    public Page<ChangeView> of(String subjectType, UUID subjectId, PageRequest request) {
        List<ChangeView> found = entityManager
                .createQuery(
                        """
                        select e, l.position from LedgerEntry e left join LedgerLeaf l on l.entryId = e.id
                        where e.subjectType = :type and e.subjectId = :id and e.subjectVersion > :after
                        order by e.subjectVersion""",
                        Object[].class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setParameter("after", number(request.cursor))
                .setMaxResults(request.limit + 1)
                .getResultStream()
                .map(row -> ChangeView.of((LedgerEntry) row[0], (Long) row[1], true))
                .toList();
        return Page.cut(found, request.limit, last -> Long.toString(last.version()));
    }

    /**
     * Whether there ever was such a subject. For rooms that refer to things of rooms below them, which they cannot ask.
     */
    public boolean knows(String subjectType, UUID subjectId) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select 1 from ledger_entry where subject_type = ?1 and subject_id = ?2)")
                .setParameter(1, subjectType)
                .setParameter(2, subjectId)
                .getSingleResult();
    }

    /** The feed: sealed entries only, by position. What was committed before this call is in it. */
    public Page<ChangeView> feed(
            long after, @Nullable String type, @Nullable UUID subject, boolean withState, int limit) {
        sealer.sealBeforeReading();
        String filters = (type == null ? "" : " and e.subjectType = :type")
                + (subject == null ? "" : " and e.subjectId = :subject");
        var query = entityManager
                .createQuery(
                        "select e, l.position from LedgerLeaf l join LedgerEntry e on e.id = l.entryId where l.position > :after"
                                + filters + " order by l.position",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        if (type != null) {
            query.setParameter("type", type);
        }
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        List<ChangeView> found = query.getResultStream()
                .map(row -> shown((LedgerEntry) row[0], (Long) row[1], withState))
                .toList();
        return Page.cut(found, limit, last -> String.valueOf(last.position()));
    }

    private ChangeView shown(LedgerEntry entry, Long position, boolean withState) {
        return ChangeView.of(
                entry, position, withState && limits.stream().noneMatch(limit -> limit.hides(entry.subjectType)));
    }

    private static long number(@Nullable String cursor) {
        try {
            return cursor == null ? -1 : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    "cursor", "invalid-cursor", Text.of("cursor が正しくありません。", "The cursor is not valid."), null);
        }
    }
}
