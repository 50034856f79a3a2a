package org.daicho.externalservice.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The reviews, and the record of them. */
@Singleton
class TermsReviews extends Records<TermsReview> {

    @Inject
    TermsReviews(Ledger ledger, Clock clock) {
        super("terms-review", ledger, clock);
    }

    @Nullable TermsReview latest(String serviceType, UUID serviceId) {
        return find("serviceType = ?1 and serviceId = ?2 order by reviewedOn desc, id desc", serviceType, serviceId)
                .firstResult();
    }

    /** Throws 404 for one of something else. */
    TermsReview get(String serviceType, UUID serviceId, UUID id) {
        TermsReview found = get(id);
        if (!found.serviceType.equals(serviceType) || !found.serviceId.equals(serviceId)) {
            throw ProblemException.notFound(subject(), id);
        }
        return found;
    }
}
