package org.daicho.assurance.audit;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** By whom an audit is done, and whether it was planned. */
public enum AuditKind implements Labelled {
    INTERNAL("内部監査", "internal audit"),
    EXTERNAL("外部監査", "external audit"),
    /** 特命監査: outside the plan, on the order of the CISO. */
    AD_HOC("特命監査", "audit by special order");

    private final Text label;

    AuditKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
