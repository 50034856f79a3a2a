package org.daicho.contractor.selection.decision;

import org.daicho.shared.text.Text;

/** How far a selection is. */
public enum SelectionState {
    DRAFT("審査中", "draft"),
    DECIDED("決定済み", "decided");

    private final Text label;

    SelectionState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
