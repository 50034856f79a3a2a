package org.daicho.externalservice.social;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.TermsReviewCalls;
import org.daicho.externalservice.social.terms.AccountFacts;
import org.daicho.externalservice.social.terms.AccountNeed;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.shared.problem.Violation;

/** What a social media account lacks today. */
@Singleton
class AccountNeeds {

    private static final ServiceKind KIND = ServiceKind.SOCIAL_MEDIA_ACCOUNT;

    private final DutyRoster roster;
    private final TermsReviewCalls reviews;
    private final Clock clock;

    @Inject
    AccountNeeds(DutyRoster roster, TermsReviewCalls reviews, Clock clock) {
        this.roster = roster;
        this.reviews = reviews;
        this.clock = clock;
    }

    List<Violation> forUse(SocialMediaAccount account) {
        return forUse(account, account.written(), account.approval != null);
    }

    /** What other terms would take away from an account in use; what lacked before may go on lacking. */
    List<Violation> lostBy(SocialMediaAccount account, NewSocialMediaAccount wanted) {
        if (account.state != ServiceState.IN_USE) {
            return List.of();
        }
        List<Violation> lost = new ArrayList<>(forUse(account, wanted, account.approval != null));
        lost.removeAll(forUse(account));
        return lost;
    }

    /** What it would lack with other terms. */
    List<Violation> forUse(SocialMediaAccount account, NewSocialMediaAccount terms, boolean approved) {
        return AccountNeed.missingForUse(new AccountFacts(
                terms,
                approved,
                roster.hasDuty(Duty.SOCIAL_MEDIA_RESPONSIBLE_PERSON, KIND.subject(), account.id, LocalDate.now(clock)),
                reviews.isRefused(KIND, account.id)));
    }
}
