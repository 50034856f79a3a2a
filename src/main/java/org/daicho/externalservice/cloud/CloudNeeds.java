package org.daicho.externalservice.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daicho.externalservice.cloud.terms.CloudFacts;
import org.daicho.externalservice.cloud.terms.CloudNeed;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.exemption.ExemptionKind;
import org.daicho.externalservice.exemption.ExemptionRegister;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.TermsReviewCalls;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.shared.problem.Violation;

/** What a cloud service lacks today. */
@Singleton
class CloudNeeds {

    private static final String SUBJECT = ServiceKind.CLOUD_SERVICE.subject();

    private final DutyRoster roster;
    private final ExemptionRegister exemptions;
    private final TermsReviewCalls reviews;
    private final Clock clock;

    @Inject
    CloudNeeds(DutyRoster roster, ExemptionRegister exemptions, TermsReviewCalls reviews, Clock clock) {
        this.roster = roster;
        this.exemptions = exemptions;
        this.reviews = reviews;
        this.clock = clock;
    }

    List<Violation> forApproval(Cloud cloud) {
        return CloudNeed.missingForApproval(facts(cloud, cloud.written()));
    }

    List<Violation> forUse(Cloud cloud) {
        return forUse(cloud, cloud.written(), cloud.approval != null);
    }

    /** What it would lack with other terms. */
    List<Violation> forUse(Cloud cloud, NewCloud terms, boolean approved) {
        return CloudNeed.missingForUse(facts(cloud, terms, approved));
    }

    /** What other terms would take away from a service of which it was already asked; what lacked before may go on lacking. */
    List<Violation> lostBy(Cloud cloud, NewCloud wanted) {
        if (!cloud.state.isApproved()) {
            return List.of();
        }
        List<Violation> lost = new ArrayList<>(missing(cloud, wanted));
        lost.removeAll(missing(cloud, cloud.written()));
        return lost;
    }

    private List<Violation> missing(Cloud cloud, NewCloud terms) {
        CloudFacts facts = facts(cloud, terms);
        return cloud.state == ServiceState.IN_USE
                ? CloudNeed.missingForUse(facts)
                : CloudNeed.missingForApproval(facts);
    }

    private CloudFacts facts(Cloud cloud, NewCloud terms) {
        return facts(cloud, terms, cloud.approval != null);
    }

    private CloudFacts facts(Cloud cloud, NewCloud terms, boolean approved) {
        LocalDate today = LocalDate.now(clock);
        return new CloudFacts(
                terms,
                approved,
                roster.hasDuty(Duty.CLOUD_SERVICE_MANAGER, SUBJECT, cloud.id, today),
                exemptions.has(ExemptionKind.UNIFORM_TERMS, SUBJECT, cloud.id, today),
                reviews.isRefused(ServiceKind.CLOUD_SERVICE, cloud.id));
    }
}
