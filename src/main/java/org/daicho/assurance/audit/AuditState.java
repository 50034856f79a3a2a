package org.daicho.assurance.audit;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum AuditState implements Labelled {
    PLANNED("予定", "planned"),
    IN_PROGRESS("実施中", "in progress"),
    REPORTED("報告済み", "reported"),
    CLOSED("終了", "closed");

    private final Text label;

    AuditState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
