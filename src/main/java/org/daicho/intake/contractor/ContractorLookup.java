package org.daicho.intake.contractor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contractor.ContractorRegister;
import org.daicho.contractor.ContractorRegister.Entry;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of the register each row is about: by corporate number first, then by name with its legal form. A row with a
 * number that nobody has gives it to the one entry of that very name that has none: other than a contract, which only names a
 * party, this register says of its own entries what their numbers are. An entry of nearly the same name is reported and left
 * alone.
 */
final class ContractorLookup {

    /**
     * @param known null for a new one
     * @param among how many entries a name could mean; one at the most where it is clear
     * @param perhaps an entry of nearly the same name
     */
    record Match(@Nullable Entry known, int among, @Nullable Entry perhaps) {}

    private final Map<String, Entry> byNumber = new HashMap<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    ContractorLookup(ContractorRegister register, List<ContractorDraft> drafts) {
        register.with(
                        drafts.stream()
                                .map(ContractorDraft::corporateNumber)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        drafts.stream().map(draft -> draft.name().key()).collect(Collectors.toSet()))
                .forEach(this::add);
    }

    Set<UUID> successors() {
        return byKey.values().stream()
                .flatMap(List::stream)
                .map(Entry::successorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void add(Entry entry) {
        String number = entry.terms().corporateNumber();
        if (number != null) {
            byNumber.put(number, entry);
        }
        byKey.computeIfAbsent(entry.name().key(), key -> new ArrayList<>()).add(entry);
    }

    Match match(ContractorDraft draft) {
        Entry numbered = byNumber.get(draft.digits());
        if (numbered != null) {
            return new Match(numbered, 1, null);
        }
        List<Entry> same = named(draft, CompanyName.Likeness.SAME);
        List<Entry> meant =
                same.stream().filter(entry -> isMerged(entry) == draft.merged()).toList();
        if (meant.isEmpty() && draft.corporateNumber() == null) {
            meant = same;
        }
        return switch (meant.size()) {
            case 0 -> new Match(
                    null,
                    0,
                    named(draft, CompanyName.Likeness.POSSIBLE).stream()
                            .findFirst()
                            .orElse(null));
            case 1 -> new Match(meant.get(0), 1, null);
            default -> new Match(null, meant.size(), null);
        };
    }

    /** Two numbers are two companies, whatever they are called. */
    private List<Entry> named(ContractorDraft draft, CompanyName.Likeness likeness) {
        return byKey.getOrDefault(draft.name().key(), List.of()).stream()
                .filter(entry ->
                        draft.corporateNumber() == null || entry.terms().corporateNumber() == null)
                .filter(entry -> draft.name().compare(entry.name()) == likeness)
                .toList();
    }

    static boolean isMerged(Entry entry) {
        return entry.state() == ContractorState.MERGED;
    }

    /** Whether an earlier row of the batch has told of it. */
    boolean isTold(Entry entry) {
        return told.contains(entry.id());
    }

    /** A row of this entry, or of a new one, has been taken. */
    void tell(@Nullable Entry known, NewContractor after) {
        Entry entry = known == null
                ? new Entry(Ids.next(), ContractorState.ACTIVE, CompanyName.of(after.name()), after, null)
                : known;
        told.add(entry.id());
        if (known == null) {
            add(entry);
        } else if (after.corporateNumber() != null) {
            byNumber.put(after.corporateNumber(), entry);
        }
    }
}
