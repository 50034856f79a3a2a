package org.daicho.groupware.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.access.reach.Condition;
import org.daicho.access.reach.Reach;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the days to keep, the earliest first. */
@Singleton
public class Deadlines {

    /** Long before and after any day that the register can hold. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Whoever sees only what is theirs sees the days of these, and those that name a post of theirs. */
    private static final String[] ANCHORS = {"contract", "cloud-service", "social-media-account"};

    /** Who answers is looked up for the rows of the page only. */
    private static final String NAMED =
            """
            select p.kind, p.subject_type, p.subject_id, p.part, p.anchor_type, p.anchor_id, p.label, p.detail, p.due_on,
              p.state, p.contractor_id, p.unit_id, p.version, p.changed_at, array(
                select o.name from post o where o.id = p.post_id or o.id in (
                  select s.post_id from assignment s where s.subject_type = p.anchor_type and s.subject_id = p.anchor_id
                    and s.duty not in ('DEPUTY', 'OPERATOR') and s.from_on <= :now and (s.until_on is null or s.until_on >= :now))
                order by o.name)%s
            from (%s order by d.due_on, d.kind, d.subject_id, d.part limit :rows) p
            order by p.due_on, p.kind, p.subject_id, p.part""";

    /** Who is named on it, and who holds the posts that answer for it on a day. */
    private static final String PEOPLE =
            """
            , array(
                select cast(h.person_id as text) from (
                  select p.post_id as id union select s.post_id from assignment s
                  where s.subject_type = p.anchor_type and s.subject_id = p.anchor_id and s.duty not in ('DEPUTY', 'OPERATOR')
                    and s.from_on <= %1$s and (s.until_on is null or s.until_on >= %1$s)) o
                join holding h on h.post_id = o.id and h.from_on <= %1$s and (h.until_on is null or h.until_on >= %1$s)
                union select cast(p.person_id as text) where p.person_id is not null)""";

    private static final String PEOPLE_ON_THE_DAY_AND_TODAY =
            PEOPLE.formatted("greatest(p.due_on, cast(:now as date))") + PEOPLE.formatted("cast(:now as date)");

    private final EntityManager entityManager;
    private final PostDirectory posts;
    private final Cursors cursors;
    private final Reach reach;
    private final Clock clock;

    @Inject
    Deadlines(EntityManager entityManager, PostDirectory posts, Cursors cursors, Reach reach, Clock clock) {
        this.entityManager = entityManager;
        this.posts = posts;
        this.cursors = cursors;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    public Page<DeadlineView> page(DeadlineFilter filter, PageRequest request) {
        Set<DeadlineState> states = Set.of(filter.state == null ? DeadlineState.OPEN : filter.state);
        return page(filter, states, request);
    }

    /** @param states whatever the filter says */
    @Transactional
    public Page<DeadlineView> page(DeadlineFilter filter, Set<DeadlineState> states, PageRequest request) {
        LocalDate today = LocalDate.now(clock);
        return rows("", filter, states, request, today).map(row -> view(row, today));
    }

    /** What is open, with the people behind it. */
    @Transactional
    public Page<AnsweredDeadline> answered(DeadlineFilter filter, PageRequest request) {
        LocalDate today = LocalDate.now(clock);
        return rows(PEOPLE_ON_THE_DAY_AND_TODAY, filter, Set.of(DeadlineState.OPEN), request, today)
                .map(row -> {
                    List<UUID> onTheDay = ids(row[15]);
                    return new AnsweredDeadline(view(row, today), onTheDay.isEmpty() ? ids(row[16]) : onTheDay);
                });
    }

    /** @param more columns, each after a comma */
    private Page<Object[]> rows(
            String more, DeadlineFilter filter, Set<DeadlineState> states, PageRequest request, LocalDate today) {
        Selection selection = new Selection(
                filter.dueAfter == null ? EVER : filter.dueAfter,
                filter.dueBefore == null ? NEVER : filter.dueBefore,
                filter.kind,
                states,
                answering(filter, today),
                filter.personId,
                filter.unitId,
                filter.contractorId);
        String list = "deadlines?" + selection;
        String position = request.cursor == null
                ? ""
                : " and (d.due_on, d.kind, d.subject_id, d.part) > (:afterDay, :afterKind, :afterSubject, :afterPart)";
        Condition about = reach.within("d.anchor_id", ANCHORS);
        Condition named = reach.within("d.post_id", "own-post");
        String reached = " and (" + about.sql() + " or " + named.sql() + ")";
        Query query = entityManager.createNativeQuery(NAMED.formatted(more, selection.sql() + reached + position));
        about.parameters().forEach(query::setParameter);
        named.parameters().forEach(query::setParameter);
        selection.parameters(today).forEach(query::setParameter);
        query.setParameter("now", today).setParameter("rows", request.limit + 1);
        if (request.cursor != null) {
            List<String> after = cursors.decode(list, request.cursor);
            query.setParameter("afterDay", LocalDate.parse(after.get(0)))
                    .setParameter("afterKind", after.get(1))
                    .setParameter("afterSubject", UUID.fromString(after.get(2)))
                    .setParameter("afterPart", after.get(3));
        }
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return Page.cut(
                rows,
                request.limit,
                last -> cursors.encode(
                        list, List.of(last[8].toString(), (String) last[0], last[2].toString(), (String) last[3])));
    }

    private static List<UUID> ids(Object column) {
        return Stream.of((String[]) column).map(UUID::fromString).toList();
    }

    /** @return null when neither a post nor a person is asked for */
    private @Nullable Set<UUID> answering(DeadlineFilter filter, LocalDate today) {
        if (filter.postId != null) {
            return Set.of(filter.postId);
        }
        return filter.personId == null ? null : posts.heldBy(filter.personId, today);
    }

    private static DeadlineView view(Object[] row, LocalDate today) {
        DeadlineKind kind = DeadlineKind.valueOf((String) row[0]);
        UUID subject = (UUID) row[2];
        String part = (String) row[3];
        LocalDate due = LocalDate.parse(row[8].toString());
        return new DeadlineView(
                kind + "." + subject + (part.isEmpty() ? "" : "." + part),
                kind,
                kind.label(),
                (String) row[6],
                (String) row[7],
                (String) row[1],
                subject,
                (String) row[4],
                (UUID) row[5],
                due,
                ChronoUnit.DAYS.between(today, due),
                DeadlineState.valueOf((String) row[9]),
                List.of((String[]) row[14]),
                (UUID) row[10],
                (UUID) row[11],
                ((Number) row[12]).longValue(),
                (Instant) row[13]);
    }
}
