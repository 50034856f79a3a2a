package org.daicho.assurance.inspection;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum SelfInspectionState implements Labelled {
    DRAFT("準備中", "draft"),
    OPEN("実施中", "open"),
    CLOSED("終了", "closed");

    private final Text label;

    SelfInspectionState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
