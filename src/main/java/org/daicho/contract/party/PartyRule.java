package org.daicho.contract.party;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold between the members of a joint contract. */
public enum PartyRule {
    NAMED_ONCE("party-twice", "同じ委託事業者が2度あります。", "A contractor is named twice.") {
        @Override
        boolean broken(UUID main, List<Party> parties) {
            Set<UUID> seen = new HashSet<>();
            return !parties.stream().allMatch(party -> seen.add(party.contractorId()));
        }
    },
    MAIN_AMONG_THEM(
            "main-contractor-missing",
            "代表の委託事業者（contractorId）も含めてください。",
            "The main contractor (contractorId) is one of them.") {
        @Override
        boolean broken(UUID main, List<Party> parties) {
            return parties.stream().noneMatch(party -> party.contractorId().equals(main));
        }
    },
    ALL_SHARES_OR_NONE("share-missing", "割合は全員について書くか、書かないでください。", "Give the shares of all of them or of none.") {
        @Override
        boolean broken(UUID main, List<Party> parties) {
            long given = parties.stream().filter(party -> party.share() != null).count();
            return given != 0 && given != parties.size();
        }
    },
    SHARES_SUM_UP("shares-not-100", "割合の合計が100%ではありません。", "The shares do not sum up to 100 percent.") {
        @Override
        boolean broken(UUID main, List<Party> parties) {
            return parties.stream().allMatch(party -> party.share() != null)
                    && parties.stream()
                                    .map(party -> Objects.requireNonNull(party.share()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .compareTo(BigDecimal.valueOf(100))
                            != 0;
        }
    };

    private final String code;
    private final Text message;

    PartyRule(String code, String ja, String en) {
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(UUID main, List<Party> parties);

    /** Notes every rule that the members break; a contract with one contractor has none. */
    public static void check(UUID main, @Nullable List<Party> parties, Violations violations) {
        if (parties == null || parties.isEmpty()) {
            return;
        }
        for (PartyRule rule : values()) {
            violations.refuseIf(rule.broken(main, parties), "/parties", rule.code, rule.message);
        }
    }

    /** Makes the kept members those that are wanted; where they are, nothing is written. */
    public static void keep(List<Party> kept, @Nullable List<Party> wanted) {
        List<Party> members = wanted == null ? List.of() : wanted;
        if (!members.equals(kept)) {
            kept.clear();
            kept.addAll(members);
        }
    }

    /** Two entries of a contractor have become one: so have its places, with the sum of their shares. */
    public static List<Party> merged(List<Party> parties, UUID duplicateId, UUID survivorId) {
        Map<UUID, Party> merged = new LinkedHashMap<>();
        for (Party party : parties) {
            UUID id = party.contractorId().equals(duplicateId) ? survivorId : party.contractorId();
            merged.merge(id, new Party(id, party.share()), (one, other) -> new Party(id, sum(one, other)));
        }
        return List.copyOf(merged.values());
    }

    private static @Nullable BigDecimal sum(Party one, Party other) {
        return one.share() == null || other.share() == null ? null : one.share().add(other.share());
    }
}
