package org.daicho.verification.sheet;

import org.daicho.shared.text.Text;

/** What was found for one line of a check sheet. */
public enum CheckResult {
    PASS("適", "pass"),
    FAIL("不適", "fail"),
    NOT_APPLICABLE("該当なし", "not applicable");

    private final Text label;

    CheckResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
