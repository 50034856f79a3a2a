package org.daicho.compliance.keeping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.compliance.rule.Anchor;

/** Finds the anchors that a change is a fact about. */
@Singleton
class TouchedAnchors {

    private static final Map<String, Anchor> ANCHORS =
            Arrays.stream(Anchor.values()).collect(Collectors.toMap(Anchor::subject, Function.identity()));

    private final EntityManager entityManager;

    @Inject
    TouchedAnchors(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<Anchor, Set<UUID>> by(String subjectType, Collection<UUID> ids) {
        String array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<Anchor, Set<UUID>> touched = new TreeMap<>();
        for (Touching one : Touching.by(subjectType)) {
            for (Object row : entityManager
                    .createNativeQuery(one.sql())
                    .setParameter("ids", array)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                Anchor anchor = ANCHORS.get((String) columns[0]);
                if (anchor != null && columns[1] != null) {
                    touched.computeIfAbsent(anchor, a -> new LinkedHashSet<>()).add((UUID) columns[1]);
                }
            }
        }
        return touched;
    }
}
