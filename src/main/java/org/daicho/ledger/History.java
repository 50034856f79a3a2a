package org.daicho.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
    private final Compared compared;
    private final ShownStates states;

    @Inject
    History(EntityManager entityManager, Sealer sealer, Compared compared, ShownStates states) {
        this.entityManager = entityManager;
        this.sealer = sealer;
        this.compared = compared;
        this.states = states;
    }

    /**
     * The changes of one subject, oldest first. The version is gapless for a subject, so it is the cursor. A caller who asks
     * for {@code diff=true} also gets what differs from the version before.
     */
    public Page<ChangeView> of(String subjectType, UUID subjectId, PageRequest request) {
        boolean withDifferences = compared.wanted();
        long after = number(request.cursor);
        List<ChangeView> found = entityManager
                .createQuery(
                        """
                        select e, l.position from LedgerEntry e left join LedgerLeaf l on l.entryId = e.id
                        where e.subjectType = :type and e.subjectId = :id and e.subjectVersion > :after
                        order by e.subjectVersion""",
                        Object[].class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setParameter("after", withDifferences ? after - 1 : after)
                .setMaxResults(request.limit + 2)
                .getResultStream()
                .map(row -> ChangeView.of(
                        (LedgerEntry) row[0],
                        (Long) row[1],
                        states.withoutWithheld(subjectType, ((LedgerEntry) row[0]).state)))
                .toList();
        List<ChangeView> shown = withDifferences ? compared.withDifferences(found, after) : found;
        return Page.cut(shown, request.limit, last -> Long.toString(last.version()));
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
        return sealed(after, new FeedFilter(type == null ? List.of() : List.of(type), subject), withState, limit);
    }

    /** What is sealed by now. */
    @Transactional
    public Page<ChangeView> sealed(long after, FeedFilter filter, boolean withState, int limit) {
        String filters = (filter.subjectTypes().isEmpty() ? "" : " and e.subjectType in (:types)")
                + (filter.subjectId() == null ? "" : " and e.subjectId = :subject");
        var query = entityManager
                .createQuery(
                        "select e, l.position from LedgerLeaf l join LedgerEntry e on e.id = l.entryId where l.position > :after"
                                + filters + " order by l.position",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        if (!filter.subjectTypes().isEmpty()) {
            query.setParameter("types", filter.subjectTypes());
        }
        if (filter.subjectId() != null) {
            query.setParameter("subject", filter.subjectId());
        }
        List<ChangeView> found = query.getResultStream()
                .map(row -> shown((LedgerEntry) row[0], (Long) row[1], withState))
                .toList();
        return Page.cut(found, limit, last -> String.valueOf(last.position()));
    }

    private ChangeView shown(LedgerEntry entry, Long position, boolean withState) {
        return ChangeView.of(entry, position, withState ? states.shown(entry.subjectType, entry.state) : null);
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
