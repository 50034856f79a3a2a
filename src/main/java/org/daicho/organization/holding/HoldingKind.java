package org.daicho.organization.holding;

import org.daicho.shared.text.Text;

/** How somebody holds a post. */
public enum HoldingKind {
    PRINCIPAL("本務", "principal"),
    CONCURRENT("兼務", "concurrent"),
    ACTING("事務取扱", "acting");

    private final Text label;

    HoldingKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    /** One person at a time holds a post in this way; somebody may act while the principal holder is on leave. */
    public boolean isExclusive() {
        return this != CONCURRENT;
    }
}
