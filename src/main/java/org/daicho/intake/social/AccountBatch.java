package org.daicho.intake.social;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.externalservice.social.SocialMediaAccountDirectory.Registration;
import org.daicho.externalservice.social.terms.AccountFacts;
import org.daicho.externalservice.social.terms.AccountNeed;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.organization.Answerable;
import org.daicho.intake.organization.NewNames;
import org.daicho.intake.profile.Field;
import org.daicho.shared.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One batch of social media accounts.
 *
 * @param answered those of the accounts that have a responsible person today
 */
record AccountBatch(
        SocialMediaAccountDirectory accounts,
        Map<String, SocialMediaAccountDirectory.Entry> there,
        Set<UUID> answered,
        NewNames names,
        LocalDate today)
        implements Batch<AccountDraft, Registration> {

    @Override
    public @Nullable Present<Registration> present(AccountDraft draft) {
        SocialMediaAccountDirectory.Entry entry = there.get(AccountIntake.key(draft.key()));
        return entry == null
                ? null
                : new Present<>(
                        entry.id(),
                        new Registration(
                                entry.terms(), false, accounts.view(entry.id()).approval(), null),
                        null);
    }

    @Override
    public Proposal<Registration> propose(PendingRow<AccountDraft> row, @Nullable Registration before) {
        AccountDraft draft = row.draft();
        NewSocialMediaAccount was = before == null ? null : before.terms();
        LocalDate from = since(draft);
        NewSocialMediaAccount terms = draft.terms(was, unit -> names.unit(unit, from));
        OwnerPost owner = Answerable.owner(names, terms.responsibleUnit(), draft.responsiblePost(), from);
        Approval said = Answerable.approval(draft.approvedOn());
        Approval approval = before == null || before.approval() == null ? said : before.approval();
        Registration after = new Registration(terms, draft.pending(), approval, owner);
        boolean has = before != null
                && answered.contains(there.get(AccountIntake.key(draft.key())).id());
        boolean changes = before == null
                || !terms.equals(was)
                || approval != null && before.approval() == null
                || owner != null && !has;
        return new Proposal<>(after, changes, () -> taken(row, after, was, has));
    }

    /** Since when somebody answers, as far as the register knows. */
    private LocalDate since(AccountDraft draft) {
        LocalDate day = draft.startedOn() == null ? draft.approvedOn() : draft.startedOn();
        return day == null || day.isAfter(today) ? today : day;
    }

    private void taken(
            PendingRow<AccountDraft> row, Registration after, @Nullable NewSocialMediaAccount was, boolean has) {
        if (!row.changesSomething()) {
            return;
        }
        String unit = after.terms().responsibleUnit();
        boolean sameUnit = was != null
                && after.terms().unitId() != null
                && after.terms().unitId().equals(was.unitId());
        names.check(row, sameUnit ? null : unit, Field.RESPONSIBLE_POST, null);
        if (!has) {
            names.check(row, unit, Field.RESPONSIBLE_POST, row.draft().responsiblePost());
        }
        if (was == null) {
            row.checkOwnFields(after.terms().ownFields());
        }
        if (row.draft().approvedOn() != null
                && after.approval() != null
                && after.approval().approver() == null) {
            Answerable.warnOfApproval(row);
        }
        if (after.state(today) != ServiceState.APPLIED) {
            Answerable.warnOf(row, Field.ACCOUNT_NAME, missing(after, has));
        }
    }

    private static List<Violation> missing(Registration after, boolean has) {
        return AccountNeed.missingForUse(
                new AccountFacts(after.terms(), after.approval() != null, has || after.responsible() != null, false));
    }

    @Override
    public void write(Map<UUID, Registration> fresh, Map<UUID, Registration> changes) {
        accounts.register(fresh);
        accounts.change(changes);
    }
}
