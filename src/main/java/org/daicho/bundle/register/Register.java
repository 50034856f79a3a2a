package org.daicho.bundle.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daicho.ledger.past.PastState;
import org.daicho.ledger.past.PastStates;

/**
 * Reads the register at a moment. The tables say which things there are, since nothing of the register is ever removed; the
 * ledger says how each stood, and what it was not yet is left out. Read by SQL rather than through each room, because no
 * room can answer for the past.
 */
@Singleton
public class Register {

    private static final int AT_ONCE = 200;

    private final EntityManager entityManager;
    private final PastStates states;

    @Inject
    Register(EntityManager entityManager, PastStates states) {
        this.entityManager = entityManager;
        this.states = states;
    }

    /** What to do with one thing; it may fail as writing does. */
    @FunctionalInterface
    public interface Visitor {
        void visit(PastState state) throws IOException;
    }

    public Optional<PastState> one(Whole whole, UUID id, Moment moment) {
        return states.of(whole.subject(), id, moment.at());
    }

    public Optional<PastState> one(String subject, UUID id, Moment moment) {
        return states.of(subject, id, moment.at());
    }

    /** How many things of one kind come into question, whatever they turn out to have been. */
    public int count(Whole whole, Narrowing narrowing) {
        Object found = entityManager
                .createNativeQuery("select count(*) from %s where %s"
                        .formatted(whole.table(), narrowing.condition().replace("?3", "?1")))
                .setParameter(1, narrowing.value())
                .getSingleResult();
        return ((Number) found).intValue();
    }

    /** Everything of one kind that was as wanted then, a page at a time. */
    public void each(Whole whole, Moment moment, Narrowing narrowing, Predicate<PastState> wanted, Visitor visitor)
            throws IOException {
        String sql = "select id, %s from %s where %s and (%s) order by %s"
                .formatted(whole.key(), whole.table(), whole.after(), narrowing.condition(), whole.order());
        String after = "";
        UUID afterId = new UUID(0, 0);
        List<Object[]> page = page(sql, after, afterId, narrowing.value());
        while (!page.isEmpty()) {
            List<UUID> ids = page.stream().map(row -> (UUID) row[0]).toList();
            for (PastState state : states.of(whole.subject(), ids, moment.at())) {
                if (wanted.test(state)) {
                    visitor.visit(state);
                }
            }
            Object[] last = page.get(page.size() - 1);
            page = page(sql, (String) last[1], (UUID) last[0], narrowing.value());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> page(String sql, String after, UUID afterId, Object narrowing) {
        return (List<Object[]>) (List<?>) entityManager
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, after)
                .setParameter(2, afterId)
                .setParameter(3, narrowing)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** The parts of one thing as they stood, in the order of their arrival, a page at a time. */
    public void eachPart(Part part, Whole whole, UUID of, Moment moment, Visitor visitor) throws IOException {
        String sql = "select id from " + part.subject() + " where (" + part.of(whole) + ") and id > ?2 order by id";
        UUID after = new UUID(0, 0);
        List<UUID> page = ids(sql, of, after);
        while (!page.isEmpty()) {
            for (PastState state : states.of(part.subject(), page, moment.at())) {
                visitor.visit(state);
            }
            after = page.get(page.size() - 1);
            page = ids(sql, of, after);
        }
    }

    private List<UUID> ids(String sql, UUID of, UUID after) {
        List<?> found = entityManager
                .createNativeQuery(sql, UUID.class)
                .setParameter(1, of)
                .setParameter(2, after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** A unit and everything below it. */
    public Set<UUID> unitsUnder(UUID unit) {
        List<?> found = entityManager
                .createNativeQuery(
                        """
                        with recursive under as (
                          select id from organization_unit where id = ?1
                          union
                          select u.id from organization_unit u join under on u.parent_id = under.id)
                        select id from under""",
                        UUID.class)
                .setParameter(1, unit)
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
