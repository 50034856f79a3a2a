package org.daicho.externalservice.social;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.catalogue.Catalogues;
import org.daicho.externalservice.life.ApplicationRule;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.externalservice.social.terms.AccountRule;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Registers and changes social media accounts; the caller holds the transaction. */
@Singleton
class AccountRegistrar {

    private static final Text TAKEN =
            Text.of("このサービスのこのアカウントは既に登録されています。", "This account of that platform is already registered.");

    private final SocialMediaAccounts accounts;
    private final AccountRule rule;
    private final AccountNeeds needs;
    private final Catalogues catalogues;
    private final OwnFields ownFields;
    private final Clock clock;

    @Inject
    AccountRegistrar(
            SocialMediaAccounts accounts,
            AccountRule rule,
            AccountNeeds needs,
            Catalogues catalogues,
            OwnFields ownFields,
            Clock clock) {
        this.accounts = accounts;
        this.rule = rule;
        this.needs = needs;
        this.catalogues = catalogues;
        this.ownFields = ownFields;
        this.clock = clock;
    }

    SocialMediaAccount create(NewSocialMediaAccount written) {
        Violations violations = new Violations();
        NewSocialMediaAccount wanted = checked(written, Map.of(), violations);
        rule.check(wanted, violations);
        ApplicationRule.checkNew(wanted.application(), wanted.startedOn(), LocalDate.now(clock), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        ServiceState state = wanted.application() == null ? ServiceState.FOUND : ServiceState.APPLIED;
        SocialMediaAccount fresh =
                new SocialMediaAccount(Ids.next(), wanted, state, catalogues.current(), clock.instant());
        refuseDouble(fresh, wanted);
        return accounts.add(fresh);
    }

    /** Writes and records; the same content again changes nothing, so that a push may be repeated. */
    SocialMediaAccount replace(SocialMediaAccount account, NewSocialMediaAccount written) {
        Violations violations = new Violations();
        NewSocialMediaAccount wanted = checked(written, account.ownFields, violations);
        rule.check(wanted, violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        NewSocialMediaAccount after = new SocialMediaAccount(
                        account.id, wanted, account.state, catalogues.required(account.edition), clock.instant())
                .written();
        if (after.equals(account.written())) {
            return account;
        }
        ServiceStep.requireOpen(account.state);
        Violations reasons = new Violations();
        ApplicationRule.checkChange(account, after.application(), reasons);
        reasons.add(needs.lostBy(account, after)).orThrow(ProblemKind.CONFLICT);
        refuseDouble(account, after);
        account.write(after, catalogues.required(account.edition));
        return accounts.record(account, "changed");
    }

    /** @param present what its own fields hold now */
    private NewSocialMediaAccount checked(
            NewSocialMediaAccount wanted, Map<String, Object> present, Violations violations) {
        return wanted.withOwnFields(
                ownFields.check(Owner.SOCIAL_MEDIA_ACCOUNT, present, wanted.ownFields(), "/ownFields", violations));
    }

    private void refuseDouble(SocialMediaAccount account, NewSocialMediaAccount wanted) {
        accounts.open(wanted.key())
                .filter(other -> !other.id.equals(account.id))
                .ifPresent(other -> {
                    throw ProblemException.of(
                            ProblemKind.CONFLICT,
                            List.of(Violation.at("/accountName", "already-exists", TAKEN)
                                    .found(other.id.toString())));
                });
    }
}
