package org.daicho.assurance.inspection.sheet;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum SheetState implements Labelled {
    OPEN("未提出", "not submitted"),
    SUBMITTED("提出済み", "submitted");

    private final Text label;

    SheetState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
