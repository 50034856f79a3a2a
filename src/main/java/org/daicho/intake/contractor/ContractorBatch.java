package org.daicho.intake.contractor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.ContractorRegister;
import org.daicho.contractor.ContractorRegister.Entry;
import org.daicho.contractor.ContractorRegister.Registration;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.profile.Field;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One batch of contractors.
 *
 * @param successors the names of those that have taken over others
 */
record ContractorBatch(
        ContractorDirectory directory,
        ContractorRegister register,
        ContractorLookup lookup,
        Map<UUID, String> successors)
        implements Batch<ContractorDraft, Registration> {

    private static final Text MERGED =
            Text.of("「%s」に統合されたため、変更できません。", "It was merged into \"%s\" and takes no changes.");
    private static final Text AMBIGUOUS = Text.of(
            "同じ名称の委託事業者が%d件あり、決められません。法人番号を記入してください。",
            "There are %d contractors of this name; state the corporate number.");
    private static final Text PERHAPS_SAME = Text.of(
            "「%s」と同じ事業者かもしれません。確かめるまで別の事業者として登録します。",
            "Perhaps the same as \"%s\"; registered apart until somebody has checked.");
    private static final Text RENAMED = Text.of(
            "法人番号で「%s」と一致しました。名称をこの行のとおりに改め、今までの名称は旧称として残します。",
            "The corporate number is that of \"%s\". It is renamed as this row says; the name that it had stays as a former one.");
    private static final Text NUMBERED = Text.of(
            "名称で一致した委託事業者に、この法人番号を補います。", "The contractor was found by its name and is given this corporate number.");
    private static final Text REQUIRED = Text.of("ほかの欄と併せて記入が必要です。", "It is needed beside what the other cells say.");
    private static final Text ENDS_FIRST = Text.of("有効期限が宣誓日より前です。", "It ends before it was declared.");

    @Override
    public @Nullable Present<Registration> present(ContractorDraft draft) {
        Entry known = lookup.match(draft).known();
        return known == null ? null : new Present<>(known.id(), new Registration(known.terms(), null), closed(known));
    }

    private @Nullable Text closed(Entry known) {
        return ContractorLookup.isMerged(known)
                ? MERGED.with(successors.getOrDefault(known.successorId(), Objects.toString(known.successorId())))
                : null;
    }

    @Override
    public @Nullable Proposal<Registration> propose(PendingRow<ContractorDraft> row, @Nullable Registration before) {
        ContractorDraft draft = row.draft();
        ContractorLookup.Match match = lookup.match(draft);
        Entry known = match.known();
        if (match.among() > 1) {
            row.refuse(Field.CONTRACTOR_NAME, "contractor-ambiguous", AMBIGUOUS.with(match.among()));
            return null;
        }
        if (known != null && lookup.isTold(known)) {
            row.refuse(Field.CONTRACTOR_NAME, "duplicate-in-file", ContractorIntake.TWICE);
            return null;
        }
        NewContractor was = before == null ? null : before.terms();
        NewContractor after = after(row, was);
        return after == null
                ? null
                : new Proposal<>(new Registration(after, null), !after.equals(was), () -> taken(row, match, after));
    }

    /** Null when the row has been refused, for what it says only in part. */
    private static @Nullable NewContractor after(PendingRow<ContractorDraft> row, @Nullable NewContractor was) {
        ContractorDraft draft = row.draft();
        MajorityOwner ownerBefore = was == null ? null : was.majorityOwner();
        ExternalsDeclaration declaredBefore = was == null ? null : was.externalsDeclaration();
        Holder holder = draft.holder().over(ownerBefore);
        ExternalsDeclaration declaration = draft.declared().after(declaredBefore);
        Field missing = holder.missing();
        if (missing != null) {
            row.refuse(missing, "required", REQUIRED);
            return null;
        }
        if (draft.declared().isOpenAfter(declaredBefore)) {
            row.refuse(Field.EXTERNALS_DECLARED_ON, "required", REQUIRED);
            return null;
        }
        if (declaration != null
                && declaration.validUntil() != null
                && declaration.validUntil().isBefore(declaration.declaredOn())) {
            row.refuse(Field.EXTERNALS_VALID_UNTIL, "ends-before-start", ENDS_FIRST);
            return null;
        }
        return draft.terms(was, holder.owner(), declaration);
    }

    private void taken(PendingRow<ContractorDraft> row, ContractorLookup.Match match, NewContractor after) {
        Entry known = match.known();
        if (known == null) {
            if (match.perhaps() != null) {
                row.warn(
                        Field.CONTRACTOR_NAME,
                        "contractor-maybe-same",
                        PERHAPS_SAME.with(match.perhaps().name().written()));
            }
            row.checkOwnFields(Objects.requireNonNullElse(after.ownFields(), Map.of()));
        } else {
            if (!known.name().written().equals(after.name())) {
                row.warn(
                        Field.CONTRACTOR_NAME,
                        "contractor-renamed",
                        RENAMED.with(known.name().written()));
            }
            if (!Objects.equals(known.terms().corporateNumber(), after.corporateNumber())) {
                row.warn(Field.CORPORATE_NUMBER, "corporate-number-added", NUMBERED);
            }
        }
        lookup.tell(known, after);
    }

    @Override
    public void write(Map<UUID, Registration> fresh, Map<UUID, Registration> changes) {
        Map<UUID, NewContractor> added = new LinkedHashMap<>();
        fresh.forEach((id, registration) -> added.put(id, registration.terms()));
        directory.register(added);
        register.change(changes);
    }
}
