package org.daicho.shared.page;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists by keyset: a page begins after the last row of the page before, so the millionth page costs what the first does
 * and rows that come or go in between neither repeat nor vanish. The sort key and the id together are the position.
 */
@Singleton
public class Keyset {

    private static final int ESTIMATE_BOUND = 10_000;

    private final EntityManager entityManager;
    private final Cursors cursors;
    private final Instance<ListLimit> limits;

    @Inject
    Keyset(EntityManager entityManager, Cursors cursors, Instance<ListLimit> limits) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.limits = limits;
    }

    /**
     * What is listed.
     *
     * @param name of the list; a cursor of another list is refused
     * @param sortValue the value of the sort key in a row
     */
    public record Listing<E>(
            Class<E> entity,
            String name,
            Criteria criteria,
            SortKey.Chosen sort,
            Function<E, Object> sortValue,
            Function<E, UUID> id) {

        Listing<E> with(Criteria narrower) {
            return new Listing<>(entity, name, narrower, sort, sortValue, id);
        }

        String signature() {
            return name
                    + '?'
                    + criteria.query()
                    + '&'
                    + (sort.descending() ? "-" : "")
                    + sort.key().name();
        }
    }

    /** Throws 400 for a cursor that is not of this list with these filters and this order. */
    public <E> Page<E> page(Listing<E> wanted, PageRequest request) {
        Listing<E> listing = wanted.with(narrowed(wanted.entity(), wanted.criteria()));
        TypedQuery<E> query = entityManager
                .createQuery(hql(listing, request.cursor != null), listing.entity())
                .setMaxResults(request.limit + 1);
        listing.criteria().bind(query);
        if (request.cursor != null) {
            List<String> position = cursors.decode(listing.signature(), request.cursor);
            query.setParameter("afterKey", listing.sort().key().read().apply(position.get(0)));
            query.setParameter("afterId", UUID.fromString(position.get(1)));
        }
        return Page.cut(query.getResultList(), request.limit, last -> position(listing, last))
                .counted(count(listing, request.count));
    }

    /** The criteria of a list of such things, narrowed to what the present caller may see of them. */
    public Criteria narrowed(Class<?> entity, Criteria criteria) {
        Criteria narrower = criteria;
        for (ListLimit limit : limits) {
            narrower = limit.narrow(entity, narrower);
        }
        return narrower;
    }

    private static String hql(Listing<?> listing, boolean later) {
        String key = "e." + listing.sort().key().field();
        boolean descending = listing.sort().descending();
        String direction = descending ? " desc" : " asc";
        return "from " + listing.entity().getName() + " e where "
                + listing.criteria().where()
                + (later ? " and (" + key + ", e.id) " + (descending ? '<' : '>') + " (:afterKey, :afterId)" : "")
                + " order by " + key + direction + ", e.id" + direction;
    }

    private <E> String position(Listing<E> listing, E row) {
        return cursors.encode(
                listing.signature(),
                List.of(
                        listing.sortValue().apply(row).toString(),
                        listing.id().apply(row).toString()));
    }

    private Page.@Nullable Count count(Listing<?> listing, PageRequest.@Nullable CountMode mode) {
        if (mode == null) {
            return null;
        }
        String from = " from " + listing.entity().getName() + " e where "
                + listing.criteria().where();
        if (mode == PageRequest.CountMode.exact) {
            TypedQuery<Long> query = entityManager.createQuery("select count(*)" + from, Long.class);
            listing.criteria().bind(query);
            return new Page.Count(query.getSingleResult(), true);
        }
        TypedQuery<UUID> query =
                entityManager.createQuery("select e.id" + from, UUID.class).setMaxResults(ESTIMATE_BOUND + 1);
        listing.criteria().bind(query);
        int counted = query.getResultList().size();
        return new Page.Count(Math.min(counted, ESTIMATE_BOUND), counted <= ESTIMATE_BOUND);
    }
}
