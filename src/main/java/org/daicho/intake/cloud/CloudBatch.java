package org.daicho.intake.cloud;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory.Registration;
import org.daicho.externalservice.cloud.terms.CloudFacts;
import org.daicho.externalservice.cloud.terms.CloudNeed;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.company.Bound;
import org.daicho.intake.company.Companies;
import org.daicho.intake.organization.Answerable;
import org.daicho.intake.organization.NewNames;
import org.daicho.intake.profile.Field;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One batch of cloud services and their providers.
 *
 * @param managed those of the services that somebody manages today
 */
record CloudBatch(
        CloudServiceDirectory clouds,
        Map<String, CloudServiceDirectory.Entry> there,
        Set<UUID> managed,
        Companies companies,
        NewNames names,
        LocalDate today)
        implements Batch<CloudDraft, Registration> {

    private static final Text PERSONAL_DATA_UNSAID = Text.of(
            "個人情報の有無が書かれていないため「無」として登録します。確かめて直してください。",
            "The row does not say whether there are personal data; it is taken with none. Please make sure.");

    @Override
    public @Nullable Present<Registration> present(CloudDraft draft) {
        CloudServiceDirectory.Entry entry = there.get(CloudIntake.key(draft.key()));
        return entry == null
                ? null
                : new Present<>(
                        entry.id(),
                        new Registration(
                                entry.terms(), false, clouds.view(entry.id()).approval(), null),
                        null);
    }

    @Override
    public @Nullable Proposal<Registration> propose(PendingRow<CloudDraft> row, @Nullable Registration before) {
        CloudDraft draft = row.draft();
        NewCloud was = before == null ? null : before.terms();
        Companies.Meant meant = null;
        if (draft.provider() != null) {
            meant = companies.meant(row, draft.provider(), bound(was));
            if (meant == null) {
                return null;
            }
        }
        return proposal(row, before, was, meant);
    }

    private static @Nullable Bound bound(@Nullable NewCloud was) {
        return was == null || was.contractorId() == null ? null : new Bound(was.contractorId(), was.providerName());
    }

    private Proposal<Registration> proposal(
            PendingRow<CloudDraft> row,
            @Nullable Registration before,
            @Nullable NewCloud was,
            Companies.@Nullable Meant meant) {
        CloudDraft draft = row.draft();
        LocalDate from = draft.startedOn() == null || draft.startedOn().isAfter(today) ? today : draft.startedOn();
        ContractorDirectory.Entry contractor = meant == null ? null : meant.contractor();
        NewCloud terms = draft.terms(
                contractor == null ? null : contractor.id(),
                contractor == null ? null : contractor.name().written(),
                was,
                unit -> names.unit(unit, from));
        OwnerPost manager = Answerable.owner(names, terms.responsibleUnit(), draft.managerPost(), from);
        Approval said = Answerable.approval(draft.approvedOn());
        Approval approval = before == null || before.approval() == null ? said : before.approval();
        Registration after = new Registration(terms, draft.pending(), approval, manager);
        boolean answered = before != null
                && managed.contains(there.get(CloudIntake.key(draft.key())).id());
        boolean changes = before == null
                || !terms.equals(was)
                || approval != null && before.approval() == null
                || manager != null && !answered;
        return new Proposal<>(after, changes, () -> taken(row, after, was, meant, answered));
    }

    private void taken(
            PendingRow<CloudDraft> row,
            Registration after,
            @Nullable NewCloud was,
            Companies.@Nullable Meant meant,
            boolean answered) {
        CloudDraft draft = row.draft();
        if (meant != null) {
            companies.taken(row, meant);
        }
        if (!row.changesSomething()) {
            return;
        }
        boolean sameUnit = was != null
                && after.terms().unitId() != null
                && after.terms().unitId().equals(was.unitId());
        names.check(row, sameUnit ? null : after.terms().responsibleUnit(), Field.MANAGER_POST, null);
        if (!answered) {
            names.check(row, after.terms().responsibleUnit(), Field.MANAGER_POST, draft.managerPost());
        }
        if (was == null) {
            row.checkOwnFields(after.terms().ownFields());
        }
        if (was == null && draft.personalData() == null) {
            row.warn(Field.PERSONAL_DATA, "personal-data-unsaid", PERSONAL_DATA_UNSAID);
        }
        if (draft.approvedOn() != null
                && after.approval() != null
                && after.approval().approver() == null) {
            Answerable.warnOfApproval(row);
        }
        if (after.state(today) != ServiceState.APPLIED) {
            Answerable.warnOf(row, Field.SERVICE_NAME, missing(after, answered));
        }
    }

    private static List<Violation> missing(Registration after, boolean answered) {
        return CloudNeed.missingForUse(new CloudFacts(
                after.terms(), after.approval() != null, answered || after.manager() != null, false, false));
    }

    @Override
    public void write(Map<UUID, Registration> fresh, Map<UUID, Registration> changes) {
        companies.write();
        clouds.register(fresh);
        clouds.change(changes);
    }
}
