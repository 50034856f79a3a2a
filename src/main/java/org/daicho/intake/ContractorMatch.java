package org.daicho.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.row.Finding;
import org.daicho.intake.row.RowDraft;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the contractor of each row: by corporate number first, then by name with its legal form. Whoever is only
 * perhaps the same is reported and never merged: a wrong merge cannot be seen afterwards, a double entry can.
 */
final class ContractorMatch {

    private static final Text OTHER_NAME = Text.of(
            "法人番号で「%s」と一致しましたが、名称が違います。台帳の名称は変えず、契約に記載の名称として残します。",
            "The corporate number is that of \"%s\", whose name differs. The register keeps its name; this one is kept with the contract.");
    private static final Text PERHAPS_SAME = Text.of(
            "「%s」と同じ事業者かもしれません。確かめるまで別の事業者として登録します。",
            "Perhaps the same as \"%s\"; registered apart until somebody has checked.");
    private static final Text AMBIGUOUS = Text.of(
            "同じ名称の委託事業者が%d件あり、決められません。法人番号を記入してください。",
            "There are %d contractors of this name; state the corporate number.");

    /**
     * @param known null when a contractor has to be registered
     * @param fresh null when one is known or the row is refused
     */
    record Match(ContractorDirectory.@Nullable Entry known, @Nullable NewContractor fresh, @Nullable Finding finding) {

        boolean isRefused() {
            return known == null && fresh == null;
        }
    }

    private final Map<String, ContractorDirectory.Entry> byNumber = new HashMap<>();
    private final Map<String, Set<ContractorDirectory.Entry>> byKey = new HashMap<>();

    /** Looks up all candidates of a batch with two queries. */
    ContractorMatch(ContractorDirectory directory, List<RowDraft> drafts) {
        Set<CorporateNumber> numbers = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (RowDraft draft : drafts) {
            keys.add(draft.contractor().key());
            if (draft.corporateNumber() != null) {
                numbers.add(draft.corporateNumber());
            }
        }
        directory.withNumbers(numbers).forEach(this::add);
        directory.withNameKeys(keys).forEach(this::add);
    }

    /** Makes a contractor that was registered for an earlier row known to the later ones. */
    void add(ContractorDirectory.Entry entry) {
        if (entry.corporateNumber() != null) {
            byNumber.put(entry.corporateNumber(), entry);
        }
        byKey.computeIfAbsent(entry.name().key(), key -> new HashSet<>()).add(entry);
    }

    Match match(RowDraft draft, @Nullable String column) {
        CompanyName name = draft.contractor();
        CorporateNumber number = draft.corporateNumber();
        ContractorDirectory.Entry numbered = number == null ? null : byNumber.get(number.digits());
        if (numbered != null) {
            boolean sameName = name.compare(numbered.name()) == CompanyName.Likeness.SAME;
            Finding finding = sameName
                    ? null
                    : Finding.warning(
                            "contractor-name-differs",
                            column,
                            name.written(),
                            OTHER_NAME.with(numbered.name().written()));
            return new Match(numbered, null, finding);
        }
        return number == null ? byName(name, column) : new Match(null, fresh(draft), perhaps(name, number, column));
    }

    private Match byName(CompanyName name, @Nullable String column) {
        List<ContractorDirectory.Entry> same = candidates(name, CompanyName.Likeness.SAME);
        if (same.size() == 1) {
            return new Match(same.get(0), null, null);
        }
        if (same.size() > 1) {
            Finding refusal =
                    Finding.error("contractor-ambiguous", column, name.written(), AMBIGUOUS.with(same.size()));
            return new Match(null, null, refusal);
        }
        return new Match(null, NewContractor.named(name.written(), null), perhaps(name, null, column));
    }

    /** A company of the same name without a number, or of nearly the same name, may be this one. */
    private @Nullable Finding perhaps(CompanyName name, @Nullable CorporateNumber number, @Nullable String column) {
        return byKey.getOrDefault(name.key(), Set.of()).stream()
                .filter(other -> number == null || other.corporateNumber() == null)
                .filter(other -> name.compare(other.name()) != CompanyName.Likeness.DIFFERENT)
                .findFirst()
                .map(other -> Finding.warning(
                        "contractor-maybe-same",
                        column,
                        name.written(),
                        PERHAPS_SAME.with(other.name().written())))
                .orElse(null);
    }

    private List<ContractorDirectory.Entry> candidates(CompanyName name, CompanyName.Likeness likeness) {
        return byKey.getOrDefault(name.key(), Set.of()).stream()
                .filter(other -> name.compare(other.name()) == likeness)
                .toList();
    }

    private static NewContractor fresh(RowDraft draft) {
        return NewContractor.named(
                draft.contractor().written(),
                Objects.requireNonNull(draft.corporateNumber()).digits());
    }
}
