package org.daicho.verification.incident.terms;

import org.daicho.shared.text.Text;

/** What happened. */
public enum IncidentKind {
    LEAK("漏えい", "leak"),
    LOSS("滅失・紛失", "loss"),
    TAMPERING("毀損・改ざん", "tampering"),
    UNAVAILABILITY("利用不能", "unavailability"),
    UNAUTHORISED_ACCESS("不正アクセス", "unauthorised access"),
    MISUSE("目的外利用", "misuse"),
    OTHER("その他", "other");

    private final Text label;

    IncidentKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
