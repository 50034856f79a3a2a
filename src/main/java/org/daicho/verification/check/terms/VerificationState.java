package org.daicho.verification.check.terms;

import org.daicho.shared.text.Text;

/** Where a verification is in its life. Overdue is no state: it is PLANNED after its last day. */
public enum VerificationState {
    PLANNED("予定", "planned"),
    DONE("実施済", "done"),
    CANCELLED("取りやめ", "cancelled");

    private final Text label;

    VerificationState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
