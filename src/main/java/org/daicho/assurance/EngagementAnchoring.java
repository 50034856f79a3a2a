package org.daicho.assurance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Tie;
import org.daicho.access.reach.Anchoring;
import org.daicho.organization.reach.UnitsBelow;

/**
 * An engaged auditor reaches the audit and what it has in scope, from its first day to its last, both included, and not once
 * it is closed: then, as before it begins, there is nothing.
 */
@Singleton
class EngagementAnchoring implements Anchoring {

    private static final String SCOPE =
            """
            select 'AUDIT', a.id from audit a where %1$s
            union all
            select s.subject_type, s.subject_id from audit_scope s join audit a on a.id = s.audit_id where %1$s"""
                    .formatted("a.id = ?1 and a.starts_on <= ?2 and a.ends_on >= ?2 and a.state <> 'CLOSED'");

    private final EntityManager entityManager;
    private final UnitsBelow units;
    private final Clock clock;

    @Inject
    EngagementAnchoring(EntityManager entityManager, UnitsBelow units, Clock clock) {
        this.entityManager = entityManager;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, ? extends Collection<UUID>> anchors(Caller caller, Tie tie) {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (tie != Tie.ENGAGEMENT) {
            return found;
        }
        for (Object row : entityManager
                .createNativeQuery(SCOPE)
                .setParameter(1, caller.auditId())
                .setParameter(2, LocalDate.now(clock))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            String type = ((String) columns[0]).toLowerCase(Locale.ROOT).replace('_', '-');
            found.computeIfAbsent(type, any -> new HashSet<>()).add((UUID) columns[1]);
        }
        found.computeIfPresent("organization-unit", (type, named) -> units.of(named));
        return found;
    }
}
