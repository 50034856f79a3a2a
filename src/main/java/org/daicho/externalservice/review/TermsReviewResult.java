package org.daicho.externalservice.review;

import org.daicho.shared.text.Text;

/** Whether the risk that the terms leave can be borne. */
public enum TermsReviewResult {
    ACCEPTABLE("許容できる", "acceptable"),
    NOT_ACCEPTABLE("許容できない", "not acceptable");

    private final Text label;

    TermsReviewResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
