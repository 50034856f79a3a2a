package org.daicho.contract.course;

import java.util.UUID;
import org.daicho.contractor.selection.SelectionDirectory;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether a selection is the one that a contract came of. */
public enum SelectionRule {
    DECIDED("selection-undecided", "この選定は登録されていないか、まだ決定されていません。", "There is no such selection, or it is undecided.") {
        @Override
        boolean broken(SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId) {
            return selection == null;
        }
    },
    OF_THIS_CONTRACTOR("other-contractor", "この選定は別の委託事業者のものです。", "The selection is about another contractor.") {
        @Override
        boolean broken(SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId) {
            return selection != null && !selection.contractorId().equals(contractorId);
        }
    },
    FOR_IT("not-selected", "この選定では選ばれていません。", "The selection was decided against it.") {
        @Override
        boolean broken(SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId) {
            return selection != null && selection.decision() != SelectionResult.SELECTED;
        }
    },
    FREE("selection-used", "この選定は別の契約に使われています。", "Another contract came of the selection.") {
        @Override
        boolean broken(SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId) {
            return selection != null
                    && selection.contractId() != null
                    && !selection.contractId().equals(contractId);
        }
    };

    private final String code;
    private final Text message;

    SelectionRule(String code, String ja, String en) {
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId);

    /** Notes every rule that is broken. @param selection null for one that is unknown or undecided */
    public static void check(
            SelectionDirectory.@Nullable Decided selection, UUID contractorId, UUID contractId, Violations reasons) {
        for (SelectionRule rule : values()) {
            reasons.refuseIf(rule.broken(selection, contractorId, contractId), "/selectionId", rule.code, rule.message);
        }
    }
}
