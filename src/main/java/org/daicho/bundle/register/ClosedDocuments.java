package org.daicho.bundle.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.ledger.past.PastState;
import org.daicho.ledger.past.PastStates;

/**
 * Which evidence is about a policy document that is not for everybody. A document that was restricted then or is now closes
 * the evidence that was about it then or is now.
 */
@Singleton
class ClosedDocuments {

    private static final String TYPE = "POLICY_DOCUMENT";

    /** What it says itself that it is about, and of which document it is the text. */
    private static final String LINKS =
            """
            select evidence_id, subject_id from evidence_subject where evidence_id = any(?1) and subject_type = ?2
            union
            select evidence_id, document_id from policy_document_edition where evidence_id = any(?1)""";

    private static final String RESTRICTED = "select id from policy_document where id = any(?1) and restricted";

    private final EntityManager entityManager;
    private final PastStates states;

    @Inject
    ClosedDocuments(EntityManager entityManager, PastStates states) {
        this.entityManager = entityManager;
        this.states = states;
    }

    /** Those of the evidence that are about such a document. */
    Set<UUID> closing(List<PastState> evidence, Moment moment) {
        Map<UUID, Set<UUID>> documents = new HashMap<>();
        for (PastState then : evidence) {
            for (JsonNode subject : then.state().path("subjects")) {
                if (subject.path("type").asText().equals(TYPE)) {
                    add(documents, then.id(), UUID.fromString(subject.path("id").asText()));
                }
            }
        }
        for (Object row : entityManager
                .createNativeQuery(LINKS, Object[].class)
                .setParameter(1, evidence.stream().map(PastState::id).toArray(UUID[]::new))
                .setParameter(2, TYPE)
                .getResultList()) {
            add(documents, (UUID) ((Object[]) row)[0], (UUID) ((Object[]) row)[1]);
        }
        Set<UUID> all = new HashSet<>();
        documents.values().forEach(all::addAll);
        Set<UUID> closed = restricted(all, moment);
        Set<UUID> closing = new HashSet<>(documents.keySet());
        closing.removeIf(one -> documents.get(one).stream().noneMatch(closed::contains));
        return closing;
    }

    private static void add(Map<UUID, Set<UUID>> documents, UUID evidence, UUID document) {
        documents.computeIfAbsent(evidence, none -> new HashSet<>()).add(document);
    }

    private Set<UUID> restricted(Collection<UUID> documents, Moment moment) {
        Set<UUID> restricted = new HashSet<>();
        if (documents.isEmpty()) {
            return restricted;
        }
        entityManager
                .createNativeQuery(RESTRICTED, UUID.class)
                .setParameter(1, documents.toArray(UUID[]::new))
                .getResultList()
                .forEach(id -> restricted.add((UUID) id));
        for (PastState then : states.of("policy-document", documents, moment.at())) {
            if (then.state().path("restricted").asBoolean()) {
                restricted.add(then.id());
            }
        }
        return restricted;
    }
}
