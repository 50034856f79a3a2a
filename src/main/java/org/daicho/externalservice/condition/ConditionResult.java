package org.daicho.externalservice.condition;

import org.daicho.shared.text.Text;

/** What was found when a condition was checked. */
public enum ConditionResult {
    MET("適合", "met"),
    NOT_MET("不適合", "not met"),
    NOT_APPLICABLE("該当なし", "not applicable");

    private final Text label;

    ConditionResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
