package org.daicho.assurance.finding.terms;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum FindingSeverity implements Labelled {
    HIGH("重大", "high"),
    MEDIUM("中", "medium"),
    LOW("軽微", "low");

    private final Text label;

    FindingSeverity(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
