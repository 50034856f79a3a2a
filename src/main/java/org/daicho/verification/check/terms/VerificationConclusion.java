package org.daicho.verification.check.terms;

import org.daicho.shared.text.Text;

/** What a verification comes to. */
public enum VerificationConclusion {
    GOOD("良好", "good"),
    IMPROVEMENT_NEEDED("要改善", "improvement needed"),
    BAD("不良", "bad");

    private final Text label;

    VerificationConclusion(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
