package org.daicho.ledger.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers what was known at a moment. Its callers page through ids, so that it never holds more than a page of states. */
@Singleton
public class PastStates {

    /** One look into the index for each subject: its entries stand there in the order of their versions. */
    private static final String LAST =
            """
            select distinct on (subject_id) subject_id, subject_version, verb, state from ledger_entry
            where subject_type = ?1 and subject_id = any(?2) and recorded_at <= ?3
            order by subject_id, subject_version desc""";

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    @Inject
    PastStates(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /**
     * The last states recorded up to the moment, in the order in which they are asked for. What was not there yet is left
     * out.
     *
     * @param type the resource in the singular, kebab-case
     */
    public List<PastState> of(String type, Collection<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(LAST, Object[].class)
                .setParameter(1, type)
                .setParameter(2, ids.toArray(UUID[]::new))
                .setParameter(3, at)
                .getResultList();
        Map<UUID, PastState> found = new HashMap<>();
        rows.forEach(row -> add((Object[]) row, found));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    public Optional<PastState> of(String type, UUID id, Instant at) {
        return of(type, List.of(id), at).stream().findFirst();
    }

    private void add(Object[] row, Map<UUID, PastState> found) {
        try {
            UUID id = (UUID) row[0];
            found.put(id, new PastState(id, ((Number) row[1]).longValue(), (String) row[2], mapper.readTree((String)
                    row[3])));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
