package org.daicho.intake.batch;

import org.daicho.shared.text.Text;

/** What became of a row. */
public enum Outcome {
    /** Something new in its register. */
    ACCEPTED("登録", "registered"),
    /** Something that was there, now with other terms. */
    CHANGED("変更", "changed"),
    UNCHANGED("変更なし", "unchanged"),
    REFUSED("受付不可", "refused");

    private final Text label;

    Outcome(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
