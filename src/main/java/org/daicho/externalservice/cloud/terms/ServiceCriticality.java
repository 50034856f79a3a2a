package org.daicho.externalservice.cloud.terms;

import org.daicho.shared.text.Text;

/** How badly the body would be hit without it. */
public enum ServiceCriticality {
    LOW("低い", "low"),
    MEDIUM("中程度", "medium"),
    HIGH("高い", "high");

    private final Text label;

    ServiceCriticality(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
