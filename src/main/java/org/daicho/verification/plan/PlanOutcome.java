package org.daicho.verification.plan;

import org.daicho.shared.text.Text;

/** What became of a contract in a plan. */
public enum PlanOutcome {
    PLANNED("予定", "planned"),
    SKIPPED("対象外", "skipped");

    private final Text label;

    PlanOutcome(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
