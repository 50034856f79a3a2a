package org.daicho.verification.frequency;

import org.daicho.shared.text.Text;

/** How a verification is done. */
public enum VerificationMethod {
    DOCUMENT("書面", "by document"),
    ON_SITE("実地", "on site"),
    THIRD_PARTY_ATTESTATION("第三者証明", "by a third party's attestation"),
    REMOTE("リモート", "remotely");

    private final Text label;

    VerificationMethod(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
