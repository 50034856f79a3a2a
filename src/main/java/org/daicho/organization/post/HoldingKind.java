package org.daicho.organization.post;

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
}
