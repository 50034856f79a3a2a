package org.daicho.intake.social;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.externalservice.social.SocialMediaAccountDirectory.Registration;
import org.daicho.externalservice.social.terms.AccountKey;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.KeptState;
import org.daicho.intake.organization.OrganizationNames;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Cells;
import org.daicho.organization.duty.Duty;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The social media accounts: known by platform and name, among those that are not over. */
@Singleton
public class AccountIntake implements IntakeOf<AccountDraft, Registration> {

    private static final Text TWICE = Text.of(
            "同じサービスの同じアカウントがこのファイルの中に2回あります。先の行を採用しました。",
            "The same account of the same platform stands in this file twice; the earlier row counts.");

    private final SocialMediaAccountDirectory accounts;
    private final OrganizationNames names;
    private final Clock clock;

    @Inject
    AccountIntake(SocialMediaAccountDirectory accounts, OrganizationNames names, Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return Register.SOCIAL_MEDIA_ACCOUNTS;
    }

    @Override
    public AccountDraft draft(Cells cells) {
        return AccountReader.read(cells);
    }

    @Override
    public String key(AccountDraft draft) {
        return key(draft.key());
    }

    static String key(AccountKey key) {
        return key.platformKey() + "/" + key.accountKey();
    }

    @Override
    public Field keyField() {
        return Field.ACCOUNT_NAME;
    }

    @Override
    public Text twice() {
        return TWICE;
    }

    /** What the ledger shows beside the terms. */
    record Standing(ServiceState state, @Nullable Approval approval) {}

    @Override
    public Registration before(KeptState state) {
        Standing standing = state.as(Standing.class);
        return new Registration(
                state.as(NewSocialMediaAccount.class),
                standing.state() == ServiceState.APPLIED,
                standing.approval(),
                null);
    }

    /**
     * An account is ended with what became of its information and logins, which no undoing can know; and an approval that is on
     * record is never taken back by a file.
     */
    @Override
    public Set<UUID> withoutWayBack(Collection<UUID> made, Map<UUID, Registration> before) {
        Set<UUID> stay = new HashSet<>(made);
        before.forEach((id, was) -> {
            if (!Objects.equals(accounts.view(id).approval(), was.approval())) {
                stay.add(id);
            }
        });
        return stay;
    }

    @Override
    public void restore(Map<UUID, Registration> before) {
        accounts.change(before);
    }

    @Override
    public void withdraw(Collection<UUID> made) {
        // none has a way back
    }

    @Override
    public Batch<AccountDraft, Registration> batch(List<AccountDraft> drafts) {
        Map<String, SocialMediaAccountDirectory.Entry> there =
                accounts.withKeys(drafts.stream().map(AccountDraft::key).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(entry -> key(entry.key()), entry -> entry));
        Set<UUID> answered = names.answered(
                Duty.SOCIAL_MEDIA_RESPONSIBLE_PERSON,
                Register.SOCIAL_MEDIA_ACCOUNTS.subjectType(),
                there.values().stream()
                        .map(SocialMediaAccountDirectory.Entry::id)
                        .toList());
        return new AccountBatch(accounts, there, answered, names.inOneBatch(), LocalDate.now(clock));
    }
}
