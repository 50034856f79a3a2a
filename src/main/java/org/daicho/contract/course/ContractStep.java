package org.daicho.contract.course;

import java.util.List;
import java.util.Set;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** The steps of a contract's life and the states they can be taken from. */
public enum ContractStep {
    SELECT("選定", "selection", Set.of(ContractState.DRAFT)),
    SIGN("締結", "signing", Set.of(ContractState.SELECTED)),
    ACTIVATE("履行開始", "activation", Set.of(ContractState.SIGNED)),
    SUSPEND("一時中断", "suspension", Set.of(ContractState.ACTIVE)),
    RESUME("再開", "resumption", Set.of(ContractState.SUSPENDED)),
    END("終了", "ending", Set.of(ContractState.ACTIVE, ContractState.SUSPENDED)),
    CLOSE("完了", "closing", Set.of(ContractState.ENDING)),
    CANCEL("取りやめ", "cancelling", Set.of(ContractState.DRAFT, ContractState.SELECTED));

    private static final Text WRONG_STATE =
            Text.of("%sは「%s」の契約にはできません。", "%s is not possible for a contract that is %s.");
    private static final Text TAKES_NO_CHANGES = Text.of("「%s」の契約は変更できません。", "A contract that is %s takes no changes.");

    private final Text name;
    private final Set<ContractState> from;

    ContractStep(String ja, String en, Set<ContractState> from) {
        this.name = Text.of(ja, en);
        this.from = from;
    }

    /** The reasons against this step, which begin with the state; the caller adds what else the step demands. */
    public Violations reasons(ContractState state) {
        Text wrongState = new Text(
                WRONG_STATE.ja().formatted(name.ja(), state.label().ja()),
                WRONG_STATE.en().formatted(name.en(), state.label().en()));
        return new Violations().refuseIf(!from.contains(state), "/state", "wrong-state", wrongState);
    }

    /** Throws 409 for a contract that takes no more changes. */
    public static void requireOpen(ContractState state) {
        if (state.isFinal()) {
            Text message = new Text(
                    TAKES_NO_CHANGES.ja().formatted(state.label().ja()),
                    TAKES_NO_CHANGES.en().formatted(state.label().en()));
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/state", "wrong-state", message)));
        }
    }
}
