package org.daicho.contract.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What stands between a contract and another one that continues it. */
public enum RenewalRule {
    SIGNED("/state", "wrong-state", "締結していない契約は更新できません。", "A contract that was never signed is not renewed.") {
        @Override
        boolean broken(Wanted wanted) {
            return NEVER_SIGNED.contains(wanted.state());
        }
    },
    ONCE("/renewedToId", "already-renewed", "既に更新されています。", "It has been renewed already.") {
        @Override
        boolean broken(Wanted wanted) {
            return wanted.renewedToId() != null;
        }
    },
    LATER(
            "/startsOn",
            "starts-before",
            "更新後の履行開始日が、更新前の履行開始日より後ではありません。",
            "It does not begin after the contract before.") {
        @Override
        boolean broken(Wanted wanted) {
            return !wanted.startsOn().isAfter(wanted.startedOn());
        }
    },
    CONTRACTOR_ACTIVE(
            "/contractorId", "contractor-not-active", "委託事業者は閉鎖または統合されています。", "The contractor is closed or merged.") {
        @Override
        boolean broken(Wanted wanted) {
            return !wanted.contractorActive();
        }
    };

    private static final Set<ContractState> NEVER_SIGNED =
            Set.of(ContractState.DRAFT, ContractState.SELECTED, ContractState.CANCELLED);

    /**
     * @param renewedToId what continues it already and was not cancelled
     * @param startedOn the first day of the contract before
     */
    public record Wanted(
            ContractState state,
            @Nullable UUID renewedToId,
            LocalDate startedOn,
            LocalDate startsOn,
            boolean contractorActive) {}

    private final String pointer;
    private final String code;
    private final Text message;

    RenewalRule(String pointer, String code, String ja, String en) {
        this.pointer = pointer;
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(Wanted wanted);

    /** Every rule that the renewal breaks. */
    public static Violations check(Wanted wanted) {
        Violations reasons = new Violations();
        for (RenewalRule rule : values()) {
            if (rule.broken(wanted)) {
                reasons.add(List.of(Violation.at(rule.pointer, rule.code, rule.message)
                        .found(rule == ONCE ? wanted.renewedToId() : null)));
            }
        }
        return reasons;
    }
}
