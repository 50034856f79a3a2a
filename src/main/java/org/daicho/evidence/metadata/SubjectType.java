package org.daicho.evidence.metadata;

import java.util.Locale;
import org.daicho.shared.text.Text;

/** What evidence can be about. */
public enum SubjectType {
    CONTRACT("委託契約", "contract"),
    CONTRACTOR("委託事業者", "contractor"),
    SUBCONTRACT("再委託", "subcontract"),
    ATTESTATION("認証・登録", "attestation"),
    CLOUD_SERVICE("クラウドサービス", "cloud service"),
    SOCIAL_MEDIA_ACCOUNT("ソーシャルメディア", "social media account"),
    VERIFICATION("確認", "verification"),
    MEASURE("措置", "measure"),
    INCIDENT("事故", "incident"),
    AUDIT("監査", "audit"),
    SELF_INSPECTION("自己点検", "self-inspection"),
    POLICY_DOCUMENT("規程・方針", "policy document"),
    ORGANIZATION_UNIT("組織", "organisation unit");

    private final Text label;

    SubjectType(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    /** How the ledger calls such a thing. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text label() {
        return label;
    }
}
