package org.daicho.intake.contract;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.company.Bound;
import org.daicho.intake.company.Companies;
import org.daicho.intake.organization.NewNames;
import org.daicho.intake.profile.Field;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** One batch of contracts and their contractors. */
record ContractBatch(
        ContractDirectory contracts, Map<String, ContractDirectory.Entry> there, Companies companies, NewNames names)
        implements Batch<ContractDraft, NewContract> {

    private static final Text FINAL = Text.of("「%s」の契約は変更できません。", "The contract is %s and takes no changes.");

    @Override
    public @Nullable Present<NewContract> present(ContractDraft draft) {
        ContractDirectory.Entry entry = there.get(ContractIntake.keyOf(draft));
        if (entry == null) {
            return null;
        }
        return new Present<>(entry.id(), entry.terms(), entry.state().isFinal() ? isFinal(entry.state()) : null);
    }

    @Override
    public @Nullable Proposal<NewContract> propose(PendingRow<ContractDraft> row, @Nullable NewContract before) {
        ContractDraft draft = row.draft();
        Companies.Meant meant = companies.meant(
                row,
                draft.named(),
                before == null ? null : new Bound(before.contractorId(), before.contractorNameAsWritten()));
        if (meant == null) {
            return null;
        }
        JointParties joint = JointParties.of(row, companies, meant, before);
        if (joint == null) {
            return null;
        }
        NewContract after =
                draft.terms(meant.contractor().id(), meant.contractor().name().written(), joint.parties(), before);
        return new Proposal<>(after, !after.equals(before), () -> {
            companies.taken(row, meant);
            joint.others().forEach(other -> companies.joined(row, Field.JOINT_PARTIES, other));
            if (before == null) {
                row.checkOwnFields(after.ownFields());
            }
            boolean sameOwner = before != null
                    && Objects.equals(after.responsibleUnit(), before.responsibleUnit())
                    && Objects.equals(after.ownerPost(), before.ownerPost());
            if (!sameOwner) {
                names.check(row, after.responsibleUnit(), Field.OWNER_POST, after.ownerPost());
            }
        });
    }

    private static Text isFinal(ContractState state) {
        return new Text(
                FINAL.ja().formatted(state.label().ja()),
                FINAL.en().formatted(state.label().en()));
    }

    @Override
    public void write(Map<UUID, NewContract> fresh, Map<UUID, NewContract> changes) {
        companies.write();
        contracts.register(fresh);
        contracts.change(changes);
    }
}
