package org.daicho.intake.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.RowDraft;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides the rows of a batch one after the other, so that a later row sees what the earlier ones will have written; nothing
 * of a refused row goes into what is to be written, not even its contractor.
 */
final class Decisions {

    private static final Text TWICE = Text.of(
            "同じ年度の同じ契約番号がこのファイルの中に2回あります。先の行を採用しました。",
            "The same reference of the same fiscal year stands in this file twice; the earlier row counts.");
    private static final Text FINAL = Text.of("「%s」の契約は変更できません。", "The contract is %s and takes no changes.");

    private final Map<String, ContractDirectory.Entry> present;
    private final ContractorMatch matches;
    private final Set<String> seen;
    private final Map<UUID, NewContractor> newContractors = new LinkedHashMap<>();
    private final Map<UUID, NewContract> newContracts = new LinkedHashMap<>();
    private final Map<UUID, NewContract> changes = new LinkedHashMap<>();

    /** @param seen keys of earlier rows of the same file; the batch's own are added */
    Decisions(Map<String, ContractDirectory.Entry> present, ContractorMatch matches, Set<String> seen) {
        this.present = present;
        this.matches = matches;
        this.seen = seen;
    }

    void decide(PendingRow row) {
        if (seen.contains(row.key())) {
            row.refuse(Field.REFERENCE, "duplicate-in-file", row.draft().reference(), TWICE);
            return;
        }
        ContractDirectory.Entry before = present.get(row.key());
        ContractorMatch.Match match = matches.match(row.draft(), before == null ? null : before.terms());
        ContractorMatch.Remark remark = match.remark();
        if (match.refused()) {
            row.refuse(Field.CONTRACTOR_NAME, remark.code(), name(row), remark.message());
            return;
        }
        decide(row, match, before);
        if (!row.isRefused() && remark != null) {
            row.warn(Field.CONTRACTOR_NAME, remark.code(), name(row), remark.message());
        }
    }

    private void decide(PendingRow row, ContractorMatch.Match match, ContractDirectory.@Nullable Entry before) {
        ContractorDirectory.Entry contractor = match.known() == null ? entry(row.draft()) : match.known();
        NewContract terms = before == null ? null : before.terms();
        NewContract after = row.draft().terms(contractor.id(), contractor.name().written(), terms);
        if (before != null && before.state().isFinal() && !after.equals(terms)) {
            row.refuse(Field.REFERENCE, "wrong-state", row.draft().reference(), isFinal(before.state()));
            return;
        }
        UUID id = before == null ? Ids.next() : before.id();
        Outcome outcome = before == null ? Outcome.ACCEPTED : after.equals(terms) ? Outcome.UNCHANGED : Outcome.CHANGED;
        row.decide(outcome, id, contractor.id());
        seen.add(row.key());
        keep(outcome, id, after);
        if (match.known() == null) {
            newContractors.put(
                    contractor.id(), NewContractor.named(contractor.name().written(), contractor.corporateNumber()));
            matches.add(contractor);
        }
    }

    private static Text isFinal(ContractState state) {
        return new Text(
                FINAL.ja().formatted(state.label().ja()),
                FINAL.en().formatted(state.label().en()));
    }

    private static String name(PendingRow row) {
        return row.draft().contractor().written();
    }

    private void keep(Outcome outcome, UUID id, NewContract after) {
        if (outcome == Outcome.ACCEPTED) {
            newContracts.put(id, after);
        } else if (outcome == Outcome.CHANGED) {
            changes.put(id, after);
        }
    }

    private static ContractorDirectory.Entry entry(RowDraft draft) {
        CorporateNumber number = draft.corporateNumber();
        return new ContractorDirectory.Entry(Ids.next(), number == null ? null : number.digits(), draft.contractor());
    }

    Map<UUID, NewContractor> newContractors() {
        return newContractors;
    }

    Map<UUID, NewContract> newContracts() {
        return newContracts;
    }

    Map<UUID, NewContract> changes() {
        return changes;
    }
}
