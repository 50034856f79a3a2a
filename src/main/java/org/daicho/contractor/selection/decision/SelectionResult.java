package org.daicho.contractor.selection.decision;

import org.daicho.shared.text.Text;

/** What was decided about a candidate. */
public enum SelectionResult {
    SELECTED("選定", "selected"),
    NOT_SELECTED("非選定", "not selected");

    private final Text label;

    SelectionResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
