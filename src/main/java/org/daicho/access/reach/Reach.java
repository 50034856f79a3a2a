package org.daicho.access.reach;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How far the present caller's right to the present operation reaches. Without a request it is the service that reads. */
@Singleton
public class Reach {

    private final EntityManager entityManager;
    private final Subjects subjects;
    private final Instance<CurrentBounds> current;
    private final Instance<SecurityIdentity> identity;

    /** While a file is written, the request is no longer there to be asked: what held when it was begun holds to its end. */
    private final ThreadLocal<@Nullable Bounds> held = new ThreadLocal<>();

    @Inject
    Reach(
            EntityManager entityManager,
            Subjects subjects,
            Instance<CurrentBounds> current,
            Instance<SecurityIdentity> identity) {
        this.entityManager = entityManager;
        this.subjects = subjects;
        this.current = current;
        this.identity = identity;
    }

    /** From here on the request is about the operation that needs this permission. */
    public void begin(String permission) {
        current.get().begin(permission);
    }

    /** Whether there is anything that the caller does not see. */
    public boolean isBound() {
        return bounds().bound();
    }

    /** Whether of such subjects there are any that the caller does not see. */
    public boolean narrows(String type) {
        Bounds bounds = bounds();
        return bounds.bound() && !subjects.row(subjects.require(type), bounds).equals(Condition.TRUE);
    }

    /** Whether the caller is bound and reaches this one by name, not because it hangs on something. */
    public boolean names(String type, UUID id) {
        return bounds().named(type).contains(id);
    }

    /** Throws 404 for what is out of reach, as for something that does not exist. */
    public void require(String type, UUID id) {
        if (!holds(type, id)) {
            throw ProblemException.notFound(type.replaceFirst("^own-", ""), id);
        }
    }

    /** Whether it is in reach; where everything is, whether it exists or not. */
    @Transactional
    public boolean holds(String type, UUID id) {
        Bounds bounds = bounds();
        if (!bounds.bound()) {
            return true;
        }
        Reachable set = subjects.require(type);
        return exists(set, id, subjects.row(set, bounds), bounds);
    }

    /** Whether what was just written is in reach, and everything that it refers to. */
    boolean holdsWritten(String type, UUID id) {
        Bounds bounds = bounds();
        Reachable set = bounds.bound() ? subjects.ofType(type).orElse(null) : null;
        if (set == null) {
            return true;
        }
        String broken = subjects.broken(set, bounds);
        String row = subjects.row(set, bounds);
        return exists(set, id, broken.equals(Condition.FALSE) ? row : row + " and not " + broken, bounds);
    }

    /** For SQL of a room's own: that {@code value} is the id of such a subject in reach. */
    public Condition within(String value, String... types) {
        Bounds bounds = bounds();
        if (!bounds.bound()) {
            return Condition.of(Condition.TRUE, bounds);
        }
        StringBuilder any = new StringBuilder(Condition.FALSE);
        for (String type : types) {
            any.append(" or ").append(subjects.contains(subjects.require(type), value, bounds));
        }
        return Condition.of("(" + any + ")", bounds);
    }

    /** For a list: the criteria over the alias {@code e}, narrowed to what is in reach. */
    public Criteria narrow(String type, Criteria criteria) {
        Bounds bounds = bounds();
        if (!bounds.bound()) {
            return criteria;
        }
        Condition condition = Condition.of(subjects.row(subjects.require(type), bounds), bounds);
        return switch (condition.sql()) {
            case Condition.TRUE -> criteria;
            case Condition.FALSE -> criteria.and("1 = 0", condition.parameters());
            default -> criteria.and(condition.hql(), condition.parameters());
        };
    }

    private boolean exists(Reachable set, UUID id, String row, Bounds bounds) {
        if (row.equals(Condition.TRUE) || row.equals(Condition.FALSE)) {
            return row.equals(Condition.TRUE);
        }
        Condition condition = Condition.of(Condition.ofRow(row, "t"), bounds);
        Query query = entityManager.createNativeQuery(
                "select exists (select 1 from " + set.table() + " t where t.id = :id and " + condition.sql() + ")");
        query.setParameter("id", id);
        condition.parameters().forEach(query::setParameter);
        return (Boolean) query.getSingleResult();
    }

    void hold(Bounds bounds) {
        held.set(bounds);
    }

    void release() {
        held.remove();
    }

    Bounds bounds() {
        Bounds decided = held.get();
        if (decided != null) {
            return decided;
        }
        return Arc.container().requestContext().isActive()
                ? current.get().of(Caller.of(identity.get()).orElse(null))
                : Bounds.NONE;
    }
}
