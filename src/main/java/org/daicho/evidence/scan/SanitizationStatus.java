package org.daicho.evidence.scan;

import org.daicho.shared.text.Text;

/** 無害化: how far the body's own sanitiser has come with a file. */
public enum SanitizationStatus {
    NOT_REQUIRED("対象外", "not required"),
    PENDING("処理中", "pending"),
    SANITIZED("無害化済み", "sanitised"),
    REJECTED("無害化不可", "rejected");

    private final Text label;

    SanitizationStatus(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
