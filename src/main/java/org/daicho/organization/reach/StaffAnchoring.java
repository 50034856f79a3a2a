package org.daicho.organization.reach;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Tie;
import org.daicho.access.reach.Anchoring;
import org.daicho.organization.post.PostDirectory;

/** Who belongs to the body reaches what belongs to their unit, or what their posts answer for today, also as deputies. */
@Singleton
class StaffAnchoring implements Anchoring {

    private static final String DUTIES =
            """
            select a.subject_type, a.subject_id from assignment a
            where a.post_id = any(?1) and a.from_on <= ?2 and (a.until_on is null or a.until_on >= ?2)""";

    private final EntityManager entityManager;
    private final PostDirectory posts;
    private final UnitsBelow units;
    private final Clock clock;

    @Inject
    StaffAnchoring(EntityManager entityManager, PostDirectory posts, UnitsBelow units, Clock clock) {
        this.entityManager = entityManager;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, ? extends Collection<UUID>> anchors(Caller caller, Tie tie) {
        return switch (tie) {
            case DUTIES -> duties(held(caller));
            case UNIT -> caller.unitId() == null
                    ? Map.of()
                    : Map.of("organization-unit", units.of(List.of(caller.unitId())));
            case ENGAGEMENT -> Map.of();
        };
    }

    /** Whoever acts for one post acts for that one only, whatever else they hold. */
    private Set<UUID> held(Caller caller) {
        if (caller.postId() != null) {
            return Set.of(caller.postId());
        }
        return caller.personId() == null ? Set.of() : posts.heldBy(caller.personId(), LocalDate.now(clock));
    }

    private Map<String, Set<UUID>> duties(Set<UUID> held) {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (held.isEmpty()) {
            return found;
        }
        found.put("post", held);
        for (Object row : entityManager
                .createNativeQuery(DUTIES)
                .setParameter(1, held.toArray(UUID[]::new))
                .setParameter(2, LocalDate.now(clock))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.computeIfAbsent((String) columns[0], any -> new HashSet<>()).add((UUID) columns[1]);
        }
        return found;
    }
}
