package org.daicho.verification.measure.terms;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave it is that something is not as it should be. */
@Schema(name = "MeasureSeverity")
public enum Severity {
    LOW("低", "low"),
    MEDIUM("中", "medium"),
    HIGH("高", "high"),
    CRITICAL("重大", "critical");

    private final Text label;

    Severity(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
