package org.daicho.contract.delivery;

import org.daicho.contract.ContractView;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about information handed over. */
final class DeliveryRule {

    private static final Text DUE_BEFORE =
            Text.of("返却期限が引渡日より前です。", "It is due before the day on which it was handed over.");
    private static final Text NOT_IN_CONTRACT = Text.of(
            "この契約は特定個人情報を扱わないことになっています。契約を先に変更してください。",
            "The contract does not cover My Number; change the contract first.");

    private DeliveryRule() {}

    /** Throws 400 with every reason. */
    static NewDelivery require(ContractView contract, NewDelivery wanted) {
        Violations violations = new Violations();
        violations.read("/what", wanted.what(), StoredText::lines);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(
                        wanted.returnDueOn() != null && wanted.returnDueOn().isBefore(wanted.deliveredOn()),
                        "/returnDueOn",
                        "before-delivery",
                        DUE_BEFORE)
                .refuseIf(
                        wanted.myNumber() && !contract.myNumber(),
                        "/myNumber",
                        "my-number-not-in-contract",
                        NOT_IN_CONTRACT)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }
}
