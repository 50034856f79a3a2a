package org.daicho.assurance.policy.review;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** What a review decided. */
public enum ReviewResult implements Labelled {
    NO_CHANGE("改正不要", "no change needed"),
    TO_BE_CHANGED("要改正", "to be changed");

    private final Text label;

    ReviewResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
