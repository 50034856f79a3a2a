package org.daicho.assurance.subject;

import java.util.Locale;
import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** The kinds of things that can be audited. */
public enum AuditSubjectType implements Labelled {
    CONTRACT("委託契約", "contract"),
    CONTRACTOR("委託事業者（受託者）", "contractor"),
    CLOUD_SERVICE("クラウドサービス", "cloud service"),
    SOCIAL_MEDIA_ACCOUNT("ソーシャルメディア", "social media account"),
    ORGANIZATION_UNIT("組織", "organisation unit"),
    POLICY_DOCUMENT("規程・方針", "policy document");

    private final Text label;

    AuditSubjectType(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    /** How the ledger and the duties call such a thing. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text label() {
        return label;
    }
}
