package org.daicho.assurance.audit.plan;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum AuditPlanState implements Labelled {
    DRAFT("案", "draft"),
    APPROVED("承認済み", "approved");

    private final Text label;

    AuditPlanState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
