package org.daicho.verification.measure.terms;

import org.daicho.shared.text.Text;

/** Where a measure is in its life; a failed re-check opens it again. */
public enum MeasureState {
    OPEN("要求中", "open"),
    ANSWERED("回答済", "answered"),
    CLOSED("完了", "closed");

    private final Text label;

    MeasureState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
