package org.daicho.catalogue;

import org.daicho.shared.text.Text;

/**
 * How confidential information is (自治体機密性), from the least to the most: 1 &lt; 2 &lt; 3C &lt; 3B &lt; 3A. The order of the
 * constants is that order, so {@link #compareTo} ranks them.
 *
 * <p>Source: the guideline's classification of information assets, as its introduction for fiscal year 2026 shows it (p. 9).
 */
public enum Confidentiality {
    C1("1"),
    C2("2"),
    C3C("3C"),
    C3B("3B"),
    C3A("3A");

    private final Text label;

    Confidentiality(String level) {
        this.label = Text.of("自治体機密性" + level, "confidentiality " + level);
    }

    public Text label() {
        return label;
    }

    public boolean isAtLeast(Confidentiality other) {
        return compareTo(other) >= 0;
    }
}
