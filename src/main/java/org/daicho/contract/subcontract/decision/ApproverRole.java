package org.daicho.contract.subcontract.decision;

import org.daicho.shared.text.Text;

/** On whose side the approver of a subcontract stands. */
public enum ApproverRole {
    /** The body itself, as the first principal (最初の委託者). */
    ASSOCIATION("委託元（当団体）", "the body itself"),
    /** Whoever gave the work to the subcontractor. */
    PARENT_CONTRACTOR("直上の委託先", "the contractor above");

    private final Text label;

    ApproverRole(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
