package org.daicho.groupware.deadline;

import org.daicho.shared.text.Text;

/** What kinds of days there are to keep, and where each comes from. */
public enum DeadlineKind {
    CONTRACT_END(
            Text.of("契約の終了", "End of contract"),
            Sources.contract("a.ends_on")
                    .state(Sources.CONTRACT_STATE)
                    .where("a.state not in ('DRAFT', 'SELECTED') and a.ends_on is not null")),
    CONTRACT_NOTICE(
            Text.of("更新・解約の申入期限", "Last day to give notice"),
            Sources.contract("a.notice_on")
                    .state("case when a.state = 'CANCELLED' then 'CANCELLED' when a.state in ('ENDING', 'CLOSED')"
                            + " or a.renewed_to_id is not null then 'DONE' else 'OPEN' end")
                    .where("a.state not in ('DRAFT', 'SELECTED') and a.notice_on is not null")),
    CLAUSE_WAIVER(
            Text.of("条項の免除の期限", "End of a clause's waiver"),
            Sources.ofContract("contract", "contract_clause w join contract a on a.id = w.contract_id")
                    .part("w.code")
                    .detailed("w.code")
                    .due("w.waived_until")
                    .state(Sources.CONTRACT_STATE)
                    .where("w.status = 'WAIVED'")),
    INFORMATION_RETURN(
            Text.of("情報の返還・廃棄の期限", "Return or disposal of information"),
            Sources.ofContract("contract-delivery", "contract_delivery a join contract c on c.id = a.contract_id")
                    .anchoredAt("'contract'", "c.id")
                    .labelled("c.title")
                    .contractor("c.contractor_id")
                    .unit("c.unit_id")
                    .detailed("a.what")
                    .due("a.return_due_on")
                    .done("exists (select 1 from contract_disposal_delivery d where d.delivery_id = a.id)")),
    SUBCONTRACT_APPROVAL(
            Text.of("再委託の承諾の判断", "Subcontract to be decided"),
            Sources.ofContract("subcontract", "subcontract a join contract c on c.id = a.contract_id")
                    .anchoredAt("'contract'", "c.id")
                    .labelled("c.title")
                    .contractor("c.contractor_id")
                    .unit("c.unit_id")
                    .detailed("a.contractor_name")
                    .due("a.requested_on")
                    .done("a.state <> 'REQUESTED'")),
    ATTESTATION_EXPIRY(
            Text.of("認証・証明の有効期限", "Expiry of an attestation"),
            Sources.ofContractor("attestation", "attestation a join contractor c on c.id = a.contractor_id")
                    .detailed("a.kind || coalesce(' ' || a.number, '')")
                    .due("a.valid_until")
                    .done(
                            "a.revoked_on is not null or exists (select 1 from attestation n where n.contractor_id = a.contractor_id"
                                    + " and n.kind = a.kind and n.revoked_on is null and n.expiry_order > a.expiry_order)")
                    .where("c.state = 'ACTIVE'")),
    EXTERNALS_DECLARATION(
            Text.of("外部主体でない旨の申告の期限", "Expiry of the externals declaration"),
            Sources.ofContractor("contractor", "contractor a join contractor c on c.id = a.id")
                    .due("a.externals_valid_until")
                    .where("a.state = 'ACTIVE'")),
    VERIFICATION(
            Text.of("委託先の確認", "Verification"),
            Source.of("verification", Sources.withAnchor("verification a", "a.contract_id", "a.subject_id"))
                    .anchoredAt(Sources.ANCHOR_TYPE, Sources.ANCHOR_ID)
                    .labelled(Sources.ANCHOR_LABEL)
                    .contractor("a.contractor_id")
                    .unit(Sources.ANCHOR_UNIT)
                    .post("a.performed_by_post_id")
                    .person("a.performed_by_person_id")
                    .due("a.due_on")
                    .state("case a.state when 'PLANNED' then 'OPEN' else a.state end")),
    MEASURE(
            Text.of("措置の期限", "Measure"),
            Source.of("measure", Sources.withAnchor("measure a", "a.contract_id", "a.service_id"))
                    .anchoredAt(Sources.ANCHOR_TYPE, Sources.ANCHOR_ID)
                    .labelled(Sources.ANCHOR_LABEL)
                    .detailed("left(a.demand, 200)")
                    .contractor("a.contractor_id")
                    .unit(Sources.ANCHOR_UNIT)
                    .post("a.responsible_post_id")
                    .person("a.responsible_person_id")
                    .due("a.due_on")
                    .done("a.state = 'CLOSED'")),
    INCIDENT_FIRST_REPORT(
            Text.of("事故の速報の期限", "First report of an incident"),
            Sources.incident("a.first_report_due_on", "a.first_reported_on")),
    INCIDENT_FINAL_REPORT(
            Text.of("事故の確報の期限", "Final report of an incident"),
            Sources.incident("a.final_report_due_on", "a.final_reported_on")),
    SERVICE_APPROVAL(
            Text.of("クラウドサービスの利用承認の判断", "Cloud service to be decided"),
            Sources.cloudService("a.applied_on").done("a.state <> 'APPLIED'")),
    SERVICE_TERMS_REVIEW(
            Text.of("クラウドサービスの約款等の見直し", "Review of a cloud service's terms"),
            Sources.cloudService("a.terms_review_due_on")
                    .done("a.state = 'ENDED'")
                    .where("a.state <> 'REFUSED'")),
    ACCOUNT_APPROVAL(
            Text.of("ソーシャルメディアの利用承認の判断", "Social media account to be decided"),
            Sources.account("a.applied_on").done("a.state <> 'APPLIED'")),
    ACCOUNT_TERMS_REVIEW(
            Text.of("ソーシャルメディアの約款等の見直し", "Review of a social media service's terms"),
            Sources.account("a.terms_review_due_on").done("a.state = 'ENDED'").where("a.state <> 'REFUSED'")),
    SERVICE_EXCEPTION(
            Text.of("例外措置の期限", "End of an exception"),
            Source.of(
                            "service-exception",
                            "service_exception a left join cloud_service s on s.id = a.service_id"
                                    + " left join social_media_account m on m.id = a.service_id")
                    .anchoredAt(
                            "case when s.id is null then 'social-media-account' else 'cloud-service' end",
                            "a.service_id")
                    .labelled("coalesce(s.name, m.platform || ' ' || m.account_name)")
                    .detailed("coalesce(a.code, a.kind)")
                    .unit("coalesce(s.unit_id, m.unit_id)")
                    .due("a.until_on")
                    .done("coalesce(s.state, m.state) = 'ENDED'")),
    FINDING(
            Text.of("監査指摘の改善期限", "Audit finding"),
            Source.of("finding", "finding a")
                    .anchoredAt("coalesce(a.subject_type, 'finding')", "coalesce(a.subject_id, a.id)")
                    .labelled("a.title")
                    .post("a.responsible_post_id")
                    .person("a.responsible_person_id")
                    .due("a.due_on")
                    .done("a.state in ('FOLLOWED_UP', 'CLOSED')")),
    AUDIT(
            Text.of("監査の開始", "Start of an audit"),
            Source.of("audit", "audit a").labelled("a.title").due("a.starts_on").done("a.state <> 'PLANNED'")),
    SELF_INSPECTION(
            Text.of("自己点検の提出期限", "Self-inspection sheet"),
            Source.of("self-inspection-sheet", "self_inspection_sheet a join self_inspection r on r.id = a.round_id")
                    .anchoredAt("'self-inspection'", "r.id")
                    .labelled("r.title")
                    .unit("a.unit_id")
                    .post("a.post_id")
                    .due("r.closes_on")
                    .done("a.state = 'SUBMITTED' or r.state = 'CLOSED'")),
    POLICY_REVIEW(
            Text.of("規程等の見直し", "Review of a policy document"),
            Source.of("policy-document", "policy_document a")
                    .labelled("a.title")
                    .post("a.owner_post_id")
                    .person("a.owner_person_id")
                    .due("a.next_review_on")
                    // whoever may not know of it must not learn of it here
                    .where("a.state = 'ACTIVE' and not a.restricted"));

    private final Text label;
    private final Source source;

    DeadlineKind(Text label, Source source) {
        this.label = label;
        this.source = source;
    }

    public Text label() {
        return label;
    }

    /** Whether something waits to be decided, and the day is only since when. */
    public boolean isDecision() {
        return this == SUBCONTRACT_APPROVAL || this == SERVICE_APPROVAL || this == ACCOUNT_APPROVAL;
    }

    String select() {
        return source.select(name());
    }
}
