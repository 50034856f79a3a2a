package org.daicho.contract.subcontract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;

class ApprovalRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

    @Test
    void with_my_number_only_the_body_itself_approves() {
        assertThat(broken(true, SubcontractState.REQUESTED, null, true, ApproverRole.PARENT_CONTRACTOR, DAY))
                .containsExactly("my-number-approver");
        assertThat(broken(true, SubcontractState.REQUESTED, null, true, ApproverRole.ASSOCIATION, DAY))
                .isEmpty();
        assertThat(broken(false, SubcontractState.REQUESTED, null, true, ApproverRole.PARENT_CONTRACTOR, DAY))
                .as("anybody may refuse")
                .isEmpty();
    }

    @Test
    void what_is_above_is_approved_first() {
        assertThat(broken(
                        true,
                        SubcontractState.REQUESTED,
                        SubcontractState.REFUSED,
                        false,
                        ApproverRole.ASSOCIATION,
                        DAY))
                .containsExactly("parent-not-approved");
    }

    @Test
    void a_decision_is_taken_once_and_not_before_it_is_asked_for() {
        assertThat(broken(true, SubcontractState.ENDED, null, false, ApproverRole.ASSOCIATION, DAY.minusDays(1)))
                .containsExactly("wrong-state", "before-request");
    }

    private static List<String> broken(
            boolean approves,
            SubcontractState state,
            SubcontractState parent,
            boolean myNumber,
            ApproverRole role,
            LocalDate decidedOn) {
        return ApprovalRule.check(new ApprovalRule.Decision(approves, state, parent, myNumber, role, DAY, decidedOn))
                .list()
                .stream()
                .map(Violation::code)
                .toList();
    }
}
