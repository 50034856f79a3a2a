package org.daicho.organization.reach;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A unit and everything below it. What has been dissolved still belongs where it belonged. */
@Singleton
public class UnitsBelow {

    /** {@code union} and not {@code union all}: it ends even where units stand in a circle. */
    private static final String SQL =
            """
            with recursive below as (
              select u.id from organization_unit u where u.id = any(?1)
              union
              select u.id from organization_unit u join below b on u.parent_id = b.id)
            select id from below""";

    private final EntityManager entityManager;

    @Inject
    UnitsBelow(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public Set<UUID> of(Collection<UUID> units) {
        Set<UUID> found = new HashSet<>();
        for (Object id : entityManager
                .createNativeQuery(SQL, UUID.class)
                .setParameter(1, units.toArray(UUID[]::new))
                .getResultList()) {
            found.add((UUID) id);
        }
        return found;
    }
}
