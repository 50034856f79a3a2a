package org.daicho.assurance.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other rooms may ask of policy documents. */
@Singleton
public class PolicyDocumentDirectory {

    private final PolicyDocuments documents;
    private final PolicyDocumentReader reader;

    @Inject
    PolicyDocumentDirectory(PolicyDocuments documents, PolicyDocumentReader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    /** Whether there is one at all, whoever asks. */
    public boolean exists(UUID id) {
        return documents.count("id", id) > 0;
    }

    /** For the present caller: throws 404 if there is none, or one that is closed to them. */
    public PolicyDocumentView view(UUID id) {
        return reader.get(id).view();
    }

    /** Restricted ones too: who shows them to somebody asks first whether that caller may see them. */
    public List<PolicyDocumentView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : documents.list("id in ?1", List.copyOf(ids)).stream()
                        .map(PolicyDocumentView::of)
                        .toList();
    }

    /** Whether the present caller holds {@code policy-document:restricted}. */
    public boolean seesRestricted() {
        return reader.seesRestricted();
    }

    /** Throws 404 as {@link #view} does, and 409 for an abolished one. */
    public PolicyDocumentView active(UUID id) {
        PolicyDocument found = reader.get(id);
        found.requireActive();
        return found.view();
    }

    /** A review took place; the caller holds the transaction. Throws 404 and 409 as {@link #active} does. */
    public void reviewed(UUID id, LocalDate nextReviewOn) {
        PolicyDocument found = reader.get(id);
        found.reviewed(nextReviewOn);
        documents.record(found, "reviewed");
    }
}
