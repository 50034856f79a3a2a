package org.daicho.externalservice.social;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.externalservice.decision.Answering;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.InitialState;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.NewTermsReview;
import org.daicho.externalservice.review.TermsReviewCalls;
import org.daicho.externalservice.review.TermsReviewView;
import org.daicho.externalservice.social.terms.AccountFacts;
import org.daicho.externalservice.social.terms.AccountKey;
import org.daicho.externalservice.social.terms.AccountNeed;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the social media accounts; changes join the caller's transaction and are recorded as any other. */
@Singleton
public class SocialMediaAccountDirectory {

    /** How another room sees a social media account. */
    public record Entry(UUID id, ServiceState state, AccountKey key, NewSocialMediaAccount terms) {}

    /**
     * An account as another register knows it.
     *
     * @param terms that {@link org.daicho.externalservice.social.terms.AccountRule} has passed
     * @param pending whether the register says that it is still applied for
     * @param approval absent where the register knows of none
     * @param responsible the post that answers for it, by name; absent where the register names none
     */
    public record Registration(
            NewSocialMediaAccount terms,
            boolean pending,
            @Nullable Approval approval,
            @Nullable OwnerPost responsible) {

        /** In which state it enters. */
        public ServiceState state(LocalDate today) {
            AccountFacts facts = new AccountFacts(terms, approval != null, responsible != null, false);
            boolean inOrder = AccountNeed.missingForUse(facts).isEmpty();
            return InitialState.of(
                    pending,
                    firstSignOfUse(terms.startedOn(), terms.lastPostedOn(), today),
                    approval == null ? null : approval.decidedOn(),
                    inOrder,
                    today);
        }
    }

    private final SocialMediaAccounts accounts;
    private final AccountList list;
    private final Catalogues catalogues;
    private final Answering answering;
    private final AccountNeeds needs;
    private final TermsReviewCalls reviews;
    private final Clock clock;

    @Inject
    SocialMediaAccountDirectory(
            SocialMediaAccounts accounts,
            AccountList list,
            Catalogues catalogues,
            Answering answering,
            AccountNeeds needs,
            TermsReviewCalls reviews,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.catalogues = catalogues;
        this.answering = answering;
        this.needs = needs;
        this.reviews = reviews;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return accounts.count("id", id) > 0;
    }

    /** What they are called, platform first, without those that are not there. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            accounts.list("id in ?1", List.copyOf(ids))
                    .forEach(account -> names.put(account.id, account.platform + " " + account.accountName));
        }
        return names;
    }

    /** Throws 404 if there is none. */
    public SocialMediaAccountView view(UUID id) {
        return accounts.get(id).view();
    }

    public Page<AccountRow> page(AccountFilter filter, PageRequest request) {
        return list.page(filter, request);
    }

    /** Those of these keys that are neither refused nor ended: at most one for each. */
    public List<Entry> withKeys(Collection<AccountKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : accounts.open(keys).stream()
                        .map(SocialMediaAccountDirectory::entry)
                        .toList();
    }

    /** Registers what another register knows, under the given ids, in one batch. */
    public void register(Map<UUID, Registration> wanted) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Edition edition = catalogues.current();
        List<SocialMediaAccount> fresh = new ArrayList<>();
        Map<UUID, OwnerPost> owners = new HashMap<>();
        wanted.forEach((id, registration) -> {
            SocialMediaAccount account =
                    new SocialMediaAccount(id, registration.terms(), registration.state(today), edition, now);
            account.approval = registration.approval();
            fresh.add(account);
            if (registration.responsible() != null) {
                owners.put(id, registration.responsible());
            }
        });
        accounts.add(fresh);
        answering.assignNew(ServiceKind.SOCIAL_MEDIA_ACCOUNT, owners);
    }

    /**
     * Changes accounts to what another register now says. Its approval is taken over where there is none yet, its responsible
     * person where nobody is: what was decided or handed over here, here holds. What is refused or ended stays as it is.
     */
    public void change(Map<UUID, Registration> wanted) {
        LocalDate today = LocalDate.now(clock);
        List<SocialMediaAccount> changed =
                wanted.isEmpty() ? List.of() : accounts.list("id in ?1", List.copyOf(wanted.keySet()));
        for (SocialMediaAccount account : changed) {
            if (!account.state.isFinal()) {
                change(account, wanted.get(account.id), today);
            }
        }
    }

    private void change(SocialMediaAccount account, Registration wanted, LocalDate today) {
        if (wanted.responsible() != null) {
            answering.assignIfNobody(ServiceKind.SOCIAL_MEDIA_ACCOUNT, account.id, wanted.responsible());
        }
        SocialMediaAccountView before = account.view();
        NewSocialMediaAccount terms = wanted.terms();
        Approval approval = account.approval == null ? wanted.approval() : account.approval;
        // asked before anything is written, so that the account is written once, in one version
        boolean inOrder = needs.forUse(account, terms, approval != null).isEmpty();
        boolean pending = wanted.pending() || (account.state == ServiceState.APPLIED && account.application != null);
        Application applied = terms.application() == null ? account.application : terms.application();
        account.write(terms, applied, catalogues.required(account.edition));
        account.approval = approval;
        if (account.state != ServiceState.IN_USE && account.state != ServiceState.SUSPENDED) {
            LocalDate approvedOn = approval == null ? null : approval.decidedOn();
            account.state = InitialState.of(
                    pending,
                    firstSignOfUse(terms.startedOn(), terms.lastPostedOn(), today),
                    approvedOn,
                    inOrder,
                    today);
        }
        if (!account.view().equals(before)) {
            accounts.record(account, "changed");
        }
    }

    /** Records a review of the terms and has the account show it. Throws as its resource says. */
    public TermsReviewView review(UUID id, NewTermsReview wanted) {
        SocialMediaAccount account = accounts.get(id);
        TermsReviewView created = reviews.create(account, wanted);
        accounts.record(account, "terms-reviewed");
        return created;
    }

    /** An account that publishes is used, whether or not its register says since when. */
    private static @Nullable LocalDate firstSignOfUse(
            @Nullable LocalDate startedOn, @Nullable LocalDate lastPostedOn, LocalDate today) {
        if (startedOn != null || lastPostedOn == null) {
            return startedOn;
        }
        return lastPostedOn.isAfter(today) ? today : lastPostedOn;
    }

    private static Entry entry(SocialMediaAccount account) {
        return new Entry(
                account.id, account.state, new AccountKey(account.platformKey, account.accountKey), account.written());
    }
}
