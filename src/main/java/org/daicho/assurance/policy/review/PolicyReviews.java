package org.daicho.assurance.policy.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The reviews of all policy documents, and the record of them. */
@Singleton
class PolicyReviews extends Records<PolicyReview> {

    @Inject
    PolicyReviews(Ledger ledger, Clock clock) {
        super("policy-document-review", ledger, clock);
    }

    boolean isLatest(UUID documentId, LocalDate day) {
        return count("documentId = ?1 and reviewedOn > ?2", documentId, day) == 0;
    }
}
