package org.daicho.assurance.audit.plan;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** How far a plan looks ahead, as municipal audit rules (情報セキュリティ監査実施要綱) have it. */
public enum AuditPlanKind implements Labelled {
    MEDIUM_TERM("中期計画", "medium-term plan"),
    ANNUAL("年度計画", "annual plan");

    /** A medium-term plan covers so many fiscal years. */
    static final int YEARS = 3;

    private final Text label;

    AuditPlanKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
