package org.daicho.verification.check.terms;

import org.daicho.shared.text.Text;

/** What a verification looks at. */
public enum VerificationSubject {
    CONTRACT("委託契約", "contract"),
    CLOUD_SERVICE("クラウドサービス", "cloud service");

    private final Text label;

    VerificationSubject(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
