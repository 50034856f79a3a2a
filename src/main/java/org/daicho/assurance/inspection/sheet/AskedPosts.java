package org.daicho.assurance.inspection.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Posts and holders by the hundred, which the directories tell one by one: read with one statement each. */
@Singleton
class AskedPosts {

    private static final String OF_ALL =
            """
            select p.id from post p join organization_unit u on u.id = p.unit_id
            where p.valid_from <= :day and (p.valid_until is null or p.valid_until >= :day)
            order by u.name_key, p.name_key, p.id""";

    private static final String OF_UNITS =
            """
            with recursive asked as (
              select id from organization_unit where id in (:units)
              union
              select u.id from organization_unit u join asked a on u.parent_id = a.id)
            select p.id from post p join organization_unit u on u.id = p.unit_id
            where p.unit_id in (select id from asked)
              and p.valid_from <= :day and (p.valid_until is null or p.valid_until >= :day)
            order by u.name_key, p.name_key, p.id""";

    private static final String HOLDERS =
            """
            select h.post_id, p.name from holding h join person p on p.id = h.person_id
            where h.post_id in (:posts) and h.from_on <= :day and (h.until_on is null or h.until_on >= :day)
            order by h.from_on, h.id""";

    private final EntityManager entityManager;

    @Inject
    AskedPosts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The posts of that day in these units and those below them, in all units if there are none; by unit and name. */
    List<UUID> of(Collection<UUID> units, LocalDate day) {
        var query = entityManager
                .createNativeQuery(units.isEmpty() ? OF_ALL : OF_UNITS, UUID.class)
                .setParameter("day", day);
        if (!units.isEmpty()) {
            query.setParameter("units", units);
        }
        return ((List<?>) query.getResultList()).stream().map(UUID.class::cast).toList();
    }

    /** The names of those who hold these posts that day; a vacant post is not in it. */
    Map<UUID, List<String>> holders(Collection<UUID> posts, LocalDate day) {
        List<?> found = entityManager
                .createNativeQuery(HOLDERS, Object[].class)
                .setParameter("posts", posts)
                .setParameter("day", day)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
