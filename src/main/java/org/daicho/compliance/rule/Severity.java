package org.daicho.compliance.rule;

import org.daicho.shared.text.Text;

/** How bad a gap is, from the least to the worst. */
public enum Severity {
    LOW("低", "low"),
    MEDIUM("中", "medium"),
    HIGH("高", "high"),
    CRITICAL("重大", "critical");

    private final Text label;

    Severity(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    /** 1 for the least, 4 for the worst: the number by which they are stored and ordered. */
    public int rank() {
        return ordinal() + 1;
    }

    public static Severity ofRank(int rank) {
        return values()[rank - 1];
    }
}
