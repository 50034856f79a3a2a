package org.daicho.ownfield;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms whose things have own fields need. Each call reads the fields as they are now; whoever handles many things at
 * once takes the {@link #of set} and asks that. The values belong into a column {@code own_fields jsonb} with an index {@code
 * using gin (own_fields jsonb_path_ops)}, mapped to an attribute {@code ownFields}.
 */
@Singleton
public class OwnFields {

    private final EntityManager entityManager;

    @Inject
    OwnFields(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The fields of this owner, retired ones included, in the order of their columns. */
    public OwnFieldSet of(Owner owner) {
        return new OwnFieldSet(entityManager
                // What the caller has in hand are values, not fields, and need not be flushed for this.
                .createQuery("from OwnField e where e.owner = :owner order by e.position, e.id", OwnField.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("owner", owner)
                .getResultList()
                .stream()
                .map(OwnFieldView::of)
                .toList());
    }

    /**
     * The values as they are to be kept; what is wrong is noted under the pointer.
     *
     * @param values as read from a body; null and missing are the same
     */
    public Map<String, Object> check(
            Owner owner, @Nullable Map<String, Object> values, String pointer, Violations violations) {
        return check(owner, Map.of(), values, pointer, violations);
    }

    /** The same for a change. @param present what is kept now: unchanged values stay, whatever became of their field */
    public Map<String, Object> check(
            Owner owner,
            Map<String, Object> present,
            @Nullable Map<String, Object> values,
            String pointer,
            Violations violations) {
        return of(owner).check(present, values, pointer, violations);
    }

    /**
     * Narrows a list by {@code key:value}, and by {@code key>=value} and {@code key<=value} where a field holds a number or a
     * day.
     *
     * @throws ProblemException 400 with every filter that cannot be understood
     */
    public Criteria criteria(Owner owner, @Nullable List<String> filters, Criteria criteria) {
        return filters == null || filters.isEmpty()
                ? criteria
                : OwnFieldCriteria.of(of(owner), filters).narrow(criteria);
    }

    /**
     * These columns and one for each field in use, as {@link OwnFieldSet#byHeading} finds it again.
     *
     * @param values what a row keeps
     */
    public <V> List<Column<V>> after(List<Column<V>> columns, Owner owner, Function<V, Map<String, Object>> values) {
        return of(owner).after(columns, values);
    }
}
