package org.daicho.evidence.metadata;

import org.daicho.shared.text.Text;

/**
 * What a piece of evidence is. The list follows what an audit of outsourcing asks for, from the contract itself to the
 * certificate of erasure.
 */
public enum EvidenceKind {
    CONTRACT_DOCUMENT("契約書", "contract document"),
    SPECIFICATION("仕様書", "specification"),
    SPECIAL_TERMS("特記事項", "special terms on information security"),
    NON_DISCLOSURE_AGREEMENT("秘密保持契約書", "non-disclosure agreement"),
    SELECTION_RECORD("選定資料", "selection record"),
    ORGANIZATION_CHART("体制図", "organisation chart"),
    WORKER_LIST("作業者名簿", "list of workers"),
    PLEDGE("誓約書", "pledge"),
    SUBCONTRACT_APPROVAL("再委託承諾書", "approval of subcontracting"),
    CHECK_SHEET("確認シート", "check sheet"),
    PERIODIC_REPORT("定期報告書", "periodic report"),
    SLA_REPORT("SLA報告書", "service level report"),
    INCIDENT_REPORT("事故報告書", "incident report"),
    IMPROVEMENT_REPORT("改善報告書", "report of correction"),
    TRAINING_RECORD("教育・研修記録", "training record"),
    INSPECTION("検収書", "acceptance inspection"),
    RETURN_OR_ERASURE_CERTIFICATE("返却・消去証明書", "certificate of return or erasure"),
    CERTIFICATE("認証・登録証", "certificate or attestation"),
    SUPPLY_CHAIN_ASSESSMENT("サプライチェーン・リスク評価", "supply chain assessment"),
    EXCEPTION_APPROVAL("例外措置の承認", "approval of an exception"),
    SERVICE_APPLICATION("利用申請・承認書", "application and approval of a service"),
    TERMS_SNAPSHOT("約款・利用規約の写し", "snapshot of terms of service"),
    POLICY_DOCUMENT("規程・方針", "policy document"),
    PROCEDURE("実施手順書", "procedure"),
    SELF_INSPECTION_RECORD("自己点検記録", "self-inspection record"),
    AUDIT_RECORD("監査記録", "audit record"),
    CORRESPONDENCE("連絡・協議記録", "correspondence"),
    OTHER("その他", "other");

    private final Text label;

    EvidenceKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
