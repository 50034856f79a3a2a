package org.daicho.shared.page;

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

    @Inject
    Keyset(EntityManager entityManager, Cursors cursors) {
        this.entityManager = entityManager;
        this.cursors = cursors;
    }

    /**
     * @param path the list's own path, to which the next page's query is appended
     * @param position what the sort key's value is in a row, and its id
     */
    public <E> Page<E> page(
            Class<E> entity,
            String path,
            Criteria criteria,
            SortKey.Chosen sort,
            PageRequest request,
            Function<E, Object> sortValue,
            Function<E, UUID> id) {
        String list = path + '?' + criteria.query() + "&sort=" + (sort.descending() ? "-" : "")
                + sort.key().name();
        Page.@Nullable Count count = request.count == null ? null : count(entity, criteria, request.count);
        String direction = sort.descending() ? "desc" : "asc";
        String hql = "from " + entity.getName() + " e where " + criteria.where();
        if (request.cursor != null) {
            hql += " and (e." + sort.key().field() + ", e.id) " + (sort.descending() ? "<" : ">")
                    + " (:afterKey, :afterId)";
        }
        hql += " order by e." + sort.key().field() + " " + direction + ", e.id " + direction;
        TypedQuery<E> query = entityManager.createQuery(hql, entity).setMaxResults(request.limit + 1);
        criteria.bind(query);
        if (request.cursor != null) {
            List<String> position = cursors.decode(list, request.cursor);
            query.setParameter("afterKey", sort.key().read().apply(position.get(0)));
            query.setParameter("afterId", UUID.fromString(position.get(1)));
        }
        List<E> found = query.getResultList();
        boolean more = found.size() > request.limit;
        List<E> items = more ? found.subList(0, request.limit) : found;
        String next = null;
        if (more) {
            E last = items.get(items.size() - 1);
            String cursor = cursors.encode(
                    list,
                    List.of(sortValue.apply(last).toString(), id.apply(last).toString()));
            next = list + "&limit=" + request.limit + "&cursor=" + cursor;
        }
        return new Page<>(items, next, count);
    }

    private <E> Page.Count count(Class<E> entity, Criteria criteria, PageRequest.CountMode mode) {
        if (mode == PageRequest.CountMode.exact) {
            TypedQuery<Long> query = entityManager.createQuery(
                    "select count(*) from " + entity.getName() + " e where " + criteria.where(), Long.class);
            criteria.bind(query);
            return new Page.Count(query.getSingleResult(), true);
        }
        TypedQuery<UUID> query = entityManager
                .createQuery("select e.id from " + entity.getName() + " e where " + criteria.where(), UUID.class)
                .setMaxResults(ESTIMATE_BOUND + 1);
        criteria.bind(query);
        int counted = query.getResultList().size();
        return new Page.Count(Math.min(counted, ESTIMATE_BOUND), counted <= ESTIMATE_BOUND);
    }
}
