package org.daicho.intake.company;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the contractor of each row: by corporate number first, then by name with its legal form. Whoever is only
 * perhaps the same is reported and never merged: a wrong merge cannot be seen afterwards, a double entry can.
 */
final class ContractorMatch {

    static final String NAME_DIFFERS = "contractor-name-differs";

    private static final Text OTHER_NAME = Text.of(
            "法人番号で「%s」と一致しましたが、名称が違います。委託事業者の台帳の名称は変えず、この名称は記載のとおり残します。",
            "The corporate number is that of \"%s\", whose name differs. The contractor keeps its name; this one is kept as written.");
    private static final Text PERHAPS_SAME = Text.of(
            "「%s」と同じ事業者かもしれません。確かめるまで別の事業者として登録します。",
            "Perhaps the same as \"%s\"; registered apart until somebody has checked.");
    private static final Text AMBIGUOUS = Text.of(
            "同じ名称の委託事業者が%d件あり、決められません。法人番号を記入してください。",
            "There are %d contractors of this name; state the corporate number.");

    /** What has to be said about a match. */
    record Remark(String code, Text message) {}

    /** @param known null when a contractor has to be registered, or when the remark refuses the row */
    record Match(ContractorDirectory.@Nullable Entry known, boolean refused, @Nullable Remark remark) {}

    private final Map<UUID, ContractorDirectory.Entry> byId = new HashMap<>();
    private final Map<String, ContractorDirectory.Entry> byNumber = new HashMap<>();
    private final Map<String, Set<ContractorDirectory.Entry>> byKey = new HashMap<>();

    /**
     * Looks up all candidates of a batch with three queries.
     *
     * @param current the contractors of what is there already
     */
    ContractorMatch(ContractorDirectory directory, List<Named> all, Collection<UUID> current) {
        Set<CorporateNumber> numbers = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Named named : all) {
            keys.add(named.name().key());
            if (named.number() != null) {
                numbers.add(named.number());
            }
        }
        directory.withNumbers(numbers).forEach(this::add);
        directory.withNameKeys(keys).forEach(this::add);
        directory.withIds(current).forEach(this::add);
    }

    /** Makes a contractor that was registered for an earlier row known to the later ones. */
    void add(ContractorDirectory.Entry entry) {
        byId.put(entry.id(), entry);
        if (entry.corporateNumber() != null) {
            byNumber.put(entry.corporateNumber(), entry);
        }
        byKey.computeIfAbsent(entry.name().key(), key -> new LinkedHashSet<>()).add(entry);
    }

    /** @param before whom it belongs to as it is, if it is there */
    Match match(Named named, List<Bound> before) {
        CompanyName name = named.name();
        if (named.number() == null) {
            ContractorDirectory.Entry same = unchanged(name, before);
            return same == null ? byName(name) : new Match(same, false, null);
        }
        ContractorDirectory.Entry numbered = byNumber.get(named.number().digits());
        if (numbered == null) {
            return new Match(null, false, perhaps(name, true));
        }
        boolean sameName = name.compare(numbered.name()) == CompanyName.Likeness.SAME;
        return new Match(numbered, false, sameName ? null : remark(NAME_DIFFERS, OTHER_NAME, numbered));
    }

    /** An empty number says nothing: what belongs to a contractor that is called as before stays with it. */
    private ContractorDirectory.@Nullable Entry unchanged(CompanyName name, List<Bound> before) {
        return before.stream()
                .filter(bound -> isCalled(name, bound))
                .map(bound -> byId.get(bound.contractorId()))
                .findFirst()
                .orElse(null);
    }

    private boolean isCalled(CompanyName name, Bound bound) {
        ContractorDirectory.Entry current = byId.get(bound.contractorId());
        String written = bound.asWritten();
        return current != null
                && (name.compare(current.name()) == CompanyName.Likeness.SAME
                        || written != null && name.compare(CompanyName.of(written)) == CompanyName.Likeness.SAME);
    }

    /** A contractor that has absorbed a double entry is there under the names of both: it counts once. */
    private Match byName(CompanyName name) {
        Map<UUID, ContractorDirectory.Entry> same = new LinkedHashMap<>();
        byKey.getOrDefault(name.key(), Set.of()).stream()
                .filter(other -> name.compare(other.name()) == CompanyName.Likeness.SAME)
                .forEach(other -> same.putIfAbsent(other.id(), other));
        return switch (same.size()) {
            case 0 -> new Match(null, false, perhaps(name, false));
            case 1 -> new Match(same.values().iterator().next(), false, null);
            default -> new Match(null, true, new Remark("contractor-ambiguous", AMBIGUOUS.with(same.size())));
        };
    }

    /** A company of nearly the same name may be this one; two numbers are two companies, whatever they are called. */
    private @Nullable Remark perhaps(CompanyName name, boolean numbered) {
        return byKey.getOrDefault(name.key(), Set.of()).stream()
                .filter(other -> !numbered || other.corporateNumber() == null)
                .filter(other -> name.compare(other.name()) != CompanyName.Likeness.DIFFERENT)
                .findFirst()
                .map(other -> remark("contractor-maybe-same", PERHAPS_SAME, other))
                .orElse(null);
    }

    private static Remark remark(String code, Text message, ContractorDirectory.Entry other) {
        return new Remark(code, message.with(other.name().written()));
    }
}
