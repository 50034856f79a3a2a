package org.daicho.contract.clause;

import org.daicho.shared.text.Text;

/** What was found in the contract's text about one requirement. */
public enum StatementStatus {
    STATED(Text.of("記載あり", "stated")),
    MISSING(Text.of("記載なし", "missing")),
    NOT_APPLICABLE(Text.of("該当なし", "not applicable")),
    WAIVED(Text.of("免除", "waived"));

    private final Text label;

    StatementStatus(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
