package org.daicho.ledger.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.past.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists as they were, in the order of registration: ids ascend with time. It goes through what is in the register
 * now and may be seen by the caller now, and shows the state that each had then; what was taken out since is found at
 * {@code /ledger/states}.
 */
@Singleton
public class PastLists {

    private static final int AT_ONCE = 200;

    /** So many states are read for one page: where hardly anything matches, a page is short, or even empty, and goes on. */
    private static final int MOST = 5_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entityManager;
    private final PastStates states;
    private final EarlierViews earlier;
    private final Cursors cursors;
    private final Keyset keyset;
    private final ObjectReader reader;

    @Inject
    PastLists(
            EntityManager entityManager,
            PastStates states,
            EarlierViews earlier,
            Cursors cursors,
            Keyset keyset,
            ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.states = states;
        this.earlier = earlier;
        this.cursors = cursors;
        this.keyset = keyset;
        // A field that there is no longer is no fault of whoever reads what had it.
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Throws 400 for filters, orders and counts that only the present knows.
     *
     * @param entity what is listed; it has {@code id} and {@code createdAt}
     * @param name of the list; a cursor of another list is refused
     */
    @Transactional
    public <S, V> Page<V> page(
            Class<?> entity,
            String name,
            @Nullable PastRows<S, V> past,
            Criteria wanted,
            @Nullable String sort,
            AsOf asOf,
            PageRequest request) {
        if (past == null) {
            throw EarlierViews.notKept();
        }
        Criteria criteria = keyset.narrowed(entity, wanted);
        PastFilter filter = PastFilter.of(criteria, past.view(), sort, request);
        String signature = name + "?asOf=" + asOf.before() + '&' + criteria.query();
        UUID after = request.cursor == null
                ? FIRST
                : UUID.fromString(cursors.decode(signature, request.cursor).get(0));
        Walk<S> walk = new Walk<>(entity, past.view(), criteria.imposed(), filter, asOf);
        UUID next = walk.from(after, request.limit);
        return Page.of(
                past.rows().apply(walk.found),
                next == null ? null : cursors.encode(signature, List.of(next.toString())));
    }

    private final class Walk<S> {

        private final Class<?> entity;
        private final Class<S> view;
        private final Remembered type;
        private final Criteria imposed;
        private final PastFilter filter;
        private final AsOf asOf;
        private final List<S> found = new ArrayList<>();

        Walk(Class<?> entity, Class<S> view, Criteria imposed, PastFilter filter, AsOf asOf) {
            this.entity = entity;
            this.view = view;
            this.type = view.getAnnotation(Remembered.class);
            this.imposed = imposed;
            this.filter = filter;
            this.asOf = asOf;
        }

        /** Returns behind which one to go on; null at the end. */
        private @Nullable UUID from(UUID after, int limit) {
            UUID last = after;
            for (int looked = 0; looked < MOST; looked += AT_ONCE) {
                List<UUID> ids = ids(last);
                for (PastState state : states.of(type.value(), ids, asOf.last())) {
                    if (found.size() == limit) {
                        return last;
                    }
                    look(state);
                    last = state.id();
                }
                if (ids.size() < AT_ONCE) {
                    return null;
                }
                last = ids.get(ids.size() - 1);
            }
            return last;
        }

        private void look(PastState past) {
            var state = past.state().at(type.at());
            if (filter.matches(state) && earlier.isShown(type.value(), state)) {
                try {
                    found.add(reader.treeToValue(state, view));
                } catch (JsonProcessingException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }

        /** Of what was registered by then: later ones would only be looked up in vain. */
        private List<UUID> ids(UUID after) {
            TypedQuery<UUID> query = entityManager
                    .createQuery(
                            "select e.id from " + entity.getName() + " e where " + imposed.where()
                                    + " and e.createdAt <= :asOfLast and e.id > :asOfAfter order by e.id",
                            UUID.class)
                    .setParameter("asOfLast", asOf.last())
                    .setParameter("asOfAfter", after)
                    .setMaxResults(AT_ONCE);
            imposed.bind(query);
            return query.getResultList();
        }
    }
}
