package org.daicho.contract.subcontract.decision;

import java.time.LocalDate;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What stands between a request to subcontract and a decision about it. */
public enum ApprovalRule {
    REQUESTED("/state", "wrong-state", "申請中の再委託ではありません。", "It is not a request that waits for a decision.") {
        @Override
        boolean broken(Decision decision) {
            return decision.state() != SubcontractState.REQUESTED;
        }
    },
    /** 番号法10条: with My Number only the first principal may permit a subcontract, at every tier. */
    MY_NUMBER_BY_ASSOCIATION(
            "/approverRole",
            "my-number-approver",
            "特定個人情報を扱う契約の再委託は、何段階目でも当団体が承諾しなければなりません（番号法10条）。",
            "Where My Number is handled, only the body itself may approve, at every tier (番号法10条).") {
        @Override
        boolean broken(Decision decision) {
            return decision.approves() && decision.myNumber() && decision.role() != ApproverRole.ASSOCIATION;
        }
    },
    /** Nobody can pass on work that he was not allowed to take. */
    PARENT_APPROVED("/parentId", "parent-not-approved", "上位の再委託が承諾されていません。", "The subcontract above is not approved.") {
        @Override
        boolean broken(Decision decision) {
            return decision.approves() && decision.parent() != null && decision.parent() != SubcontractState.APPROVED;
        }
    },
    NOT_BEFORE_REQUEST("/decidedOn", "before-request", "決定日が申請日より前です。", "It is before the day of the request.") {
        @Override
        boolean broken(Decision decision) {
            return decision.requestedOn() != null && decision.decidedOn().isBefore(decision.requestedOn());
        }
    };

    /**
     * A decision and what it is about.
     *
     * @param myNumber whether the contract or the subcontract handles My Number
     * @param parent the state of the subcontract above; null directly below the contractor
     */
    public record Decision(
            boolean approves,
            SubcontractState state,
            @Nullable SubcontractState parent,
            boolean myNumber,
            ApproverRole role,
            @Nullable LocalDate requestedOn,
            LocalDate decidedOn) {}

    private final String pointer;
    private final String code;
    private final Text message;

    ApprovalRule(String pointer, String code, String ja, String en) {
        this.pointer = pointer;
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(Decision decision);

    /** Every rule that the decision breaks. */
    public static Violations check(Decision decision) {
        Violations reasons = new Violations();
        for (ApprovalRule rule : values()) {
            reasons.refuseIf(rule.broken(decision), rule.pointer, rule.code, rule.message);
        }
        return reasons;
    }
}
