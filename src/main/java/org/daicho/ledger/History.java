package org.daicho.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.shared.page.ListAnswers;
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
    private final ListAnswers answers;

    @Inject
    History(EntityManager entityManager, Sealer sealer, Compared compared, ShownStates states, ListAnswers answers) {
        this.entityManager = entityManager;
        this.sealer = sealer;
        this.compared = compared;
        this.states = states;
        this.answers = answers;
    }

    /**
     * The changes of one subject, oldest first, as a page or as a file. A caller who asks for {@code diff=true} also gets what
     * differs from the version before.
     */
    public Response answer(HttpHeaders headers, String subjectType, UUID subjectId, PageRequest request) {
        // Read once: files are written when the request is no longer there to be asked.
        boolean withDifferences = compared.wanted();
        return answers.answer(
                headers,
                request,
                subjectType + "-history",
                ChangeColumns.ALL,
                page -> page(subjectType, subjectId, withDifferences, page));
    }

    /** The version is gapless for a subject, so it is the cursor. */
    @Transactional
    Page<ChangeView> page(String subjectType, UUID subjectId, boolean withDifferences, PageRequest request) {
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

    /** For pages, whose addresses are not those of histories: as if the present request had asked for {@code diff=true}. */
    public void compare() {
        compared.want();
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
        Narrowing narrowing = narrowing(after, filter, limit + 1);
        var query = entityManager
                .createQuery(
                        "select e, l.position from LedgerLeaf l join LedgerEntry e on e.id = l.entryId where l.position > :after"
                                + narrowing.condition() + " order by l.position",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        narrowing.parameters().forEach(query::setParameter);
        List<ChangeView> found = query.getResultStream()
                .map(row -> shown((LedgerEntry) row[0], (Long) row[1], withState))
                .toList();
        return Page.cut(found, limit, last -> String.valueOf(last.position()));
    }

    private record Narrowing(String condition, Map<String, Object> parameters) {}

    /** One subject has few entries; of a type there may be a handful in millions, or millions. */
    private Narrowing narrowing(long after, FeedFilter filter, int most) {
        List<String> types = filter.subjectTypes();
        if (filter.subjectId() != null) {
            Narrowing subject = new Narrowing(" and e.subjectId = :subject", Map.of("subject", filter.subjectId()));
            return types.isEmpty()
                    ? subject
                    : new Narrowing(
                            subject.condition() + " and e.subjectType in (:types)",
                            Map.of("subject", filter.subjectId(), "types", types));
        }
        return types.isEmpty()
                ? new Narrowing("", Map.of())
                : new Narrowing(" and l.position in (:positions)", Map.of("positions", positions(after, types, most)));
    }

    /** Type by type by the index, so that the work does not depend on what lies in between. */
    @SuppressWarnings("unchecked")
    private List<Long> positions(long after, List<String> types, int most) {
        return entityManager
                .createNativeQuery(
                        """
                        select l.position from unnest(cast(:types as text[])) wanted (type) cross join lateral (
                          select position from ledger_leaf where subject_type = wanted.type and position > :after
                          order by position limit :most) l
                        order by l.position limit :most""",
                        Long.class)
                .setParameter("types", types.stream().distinct().toArray(String[]::new))
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
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
