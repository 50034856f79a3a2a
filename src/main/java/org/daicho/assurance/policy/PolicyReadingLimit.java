package org.daicho.assurance.policy;

import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.ledger.ReadingLimit;

/**
 * The feed of changes tells nobody what a restricted document says whom its resource does not. All documents, their
 * editions and their reviews are treated alike: what is open is read at its resource, and a document may have been
 * restricted when an entry was written, or be so now.
 */
@Singleton
class PolicyReadingLimit implements ReadingLimit {

    private final PolicyDocumentReader reader;

    @Inject
    PolicyReadingLimit(PolicyDocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean hides(String subjectType) {
        boolean ours =
                subjectType.equals(PolicyDocuments.SUBJECT) || subjectType.startsWith(PolicyDocuments.SUBJECT + '-');
        // Without a request it is the service that reads, and it hides nothing from itself.
        return ours && Arc.container().requestContext().isActive() && !reader.seesRestricted();
    }
}
