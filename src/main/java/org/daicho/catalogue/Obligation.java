package org.daicho.catalogue;

import org.daicho.shared.text.Text;

/** How strongly a requirement binds the work it applies to. */
public enum Obligation {
    MANDATORY("必須", "mandatory"),
    RECOMMENDED("推奨", "recommended");

    private final Text label;

    Obligation(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
