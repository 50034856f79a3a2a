package org.daicho.verification.measure.terms;

import org.daicho.shared.text.Text;

/** To whom measures are escalated, from the lower to the higher. */
public enum EscalationRole {
    GENERAL_SECURITY_OFFICER("統括情報セキュリティ責任者", "general information security officer"),
    CISO("最高情報セキュリティ責任者", "chief information security officer");

    private final Text label;

    EscalationRole(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
