package org.daicho.assurance.policy;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** The layers of an information security policy, as the guideline builds them, and what goes with them. */
public enum PolicyDocumentKind implements Labelled {
    BASIC_POLICY("基本方針", "basic policy"),
    STANDARD("対策基準", "standard"),
    PROCEDURE("実施手順", "implementation procedure"),
    RULE("規程", "rule"),
    FORM("様式", "form"),
    OTHER("その他", "other");

    private final Text label;

    PolicyDocumentKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    /** Implementation procedures are not public (basic policy, 10: they would tell an attacker how we are protected). */
    public boolean isRestrictedByDefault() {
        return this == PROCEDURE;
    }

    @Override
    public Text label() {
        return label;
    }
}
