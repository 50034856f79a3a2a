package org.daicho.externalservice.cloud.terms;

import org.daicho.shared.text.Text;

/** How hard it would be to do without this provider. */
public enum ServiceReplaceability {
    EASY("容易", "easy"),
    MODERATE("時間を要する", "takes time"),
    HARD("困難", "hard");

    private final Text label;

    ServiceReplaceability(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
