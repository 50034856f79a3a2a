package org.daicho.assurance.finding.terms;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** What a follow-up (フォローアップ) found. */
public enum FollowUpResult implements Labelled {
    /** It has been put right. */
    ADEQUATE("改善済み", "adequate"),
    /** It has not yet, but the plan to do so is good: the audit may be closed on it. */
    PLAN_ACCEPTED("改善計画を了承", "plan accepted"),
    /** Neither: the finding is open again. */
    INADEQUATE("不十分", "inadequate");

    private final Text label;

    FollowUpResult(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
