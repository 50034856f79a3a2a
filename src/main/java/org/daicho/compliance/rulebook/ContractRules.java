package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with a contract itself. A draft whose work has begun is as bare as a signed one: the work is being done. */
final class ContractRules {

    private static final String ALIVE = "a.state not in ('CLOSED', 'CANCELLED')";
    private static final String SENSITIVE = "(a.personal_data or a.confidentiality in ('C2', 'C3C', 'C3B', 'C3A'))";

    /** A clause is answered by STATED or NOT_APPLICABLE; a waiver counts, its end is a rule of its own. */
    private static final String OPEN_CLAUSES =
            """
            cross join lateral (
              select array_agg(code.code order by code.code) as codes from unnest(a.mandatory_clauses) code (code)
              where not exists (
                select 1 from contract_clause s
                where s.contract_id = a.id and s.code = code.code and s.status <> 'MISSING' and not s.carried_over)) clauses""";

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "CONTRACT_SELECTION_MISSING",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("選定の記録がない", "No selection recorded"),
                    Text.of(
                            "履行開始日を過ぎていますが、委託事業者を選定した記録がありません。",
                            "The work has begun, and no decision for this contractor is recorded."),
                    Basis.OUTSOURCING,
                    Text.of("選定の決定（日付、決定者、理由）を記録してください。", "Record the decision: day, who decided, and why."),
                    Facts.where(ALIVE + " and a.selected_on is null").from("a.starts_on")),
            new GapRule(
                    "CONTRACT_UNSIGNED",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("締結の確認がない", "Not signed in the register"),
                    Text.of(
                            "履行開始日を過ぎていますが、条項を確認して締結した記録がありません。",
                            "The work has begun, and the contract is not signed in the register."),
                    Basis.OUTSOURCING,
                    Text.of("すべての条項を確認し、締結を記録してください。", "Answer every clause and record the signature."),
                    Facts.where("a.state in ('DRAFT', 'SELECTED')").from("a.starts_on")),
            new GapRule(
                    "CONTRACT_CLAUSE_MISSING",
                    Anchor.CONTRACT,
                    Severity.HIGH,
                    Text.of("必須の条項が確認できない", "Mandatory clauses are not there"),
                    Text.of(
                            "契約に必要な条項のうち、記載が確認できないもの：%s",
                            "Clauses that this contract needs and that are not stated: %s"),
                    Basis.OUTSOURCING,
                    Text.of(
                            "契約書・特記仕様書で記載箇所を確認するか、変更契約で追加するか、承認を得て免除してください。",
                            "Find where the contract states them, add them by amendment, or have them waived."),
                    Facts.where(ALIVE + " and clauses.codes is not null")
                            .joining(OPEN_CLAUSES)
                            .from("least(a.contracted_on, a.starts_on)")
                            .naming("array[array_to_string(clauses.codes, ', ')]")),
            new GapRule(
                    "CONTRACT_WAIVER_EXPIRED",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("条項の免除の期限切れ", "A waiver has expired"),
                    Text.of("条項 %s の免除の期限が過ぎています。", "The waiver of clause %s has expired."),
                    Basis.OUTSOURCING,
                    Text.of("条項を契約に加えるか、改めて承認を得てください。", "Add the clause to the contract, or have it waived again."),
                    Facts.where(ALIVE + " and s.status = 'WAIVED' and s.waived_until is not null")
                            .joining(
                                    "join contract_clause s on s.contract_id = a.id and s.code = any(a.mandatory_clauses)")
                            .from("s.waived_until + 1")
                            .due("s.waived_until")
                            .naming("array[s.code]")),
            new GapRule(
                    "CONTRACT_NOT_CLASSIFIED",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("取り扱う情報の分類がない", "Information not classified"),
                    Text.of("この契約で取り扱う情報が分類されていません。", "The information that this contract handles is not classified."),
                    Basis.CLASSIFICATION,
                    Text.of("機密性・完全性・可用性を決めてください。", "Decide confidentiality, integrity and availability."),
                    Facts.where(ALIVE + " and a.confidentiality is null").from("a.starts_on")),
            new GapRule(
                    "CONTRACT_OVERRUN",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("終了日を過ぎた契約が履行中", "Active after its end"),
                    Text.of(
                            "履行終了日を過ぎていますが、終了の手続がされていません。",
                            "The last day of performance has passed, and the contract is not being ended."),
                    Basis.OUTSOURCING,
                    Text.of("終了の手続を始めるか、期間を改めてください。", "Begin to end it, or correct its term."),
                    Facts.where("a.state in ('SIGNED', 'ACTIVE', 'SUSPENDED')")
                            .from("a.ends_on + 1")
                            .due("a.ends_on")),
            new GapRule(
                    "CONTRACT_DISPOSAL_UNPROVED",
                    Anchor.CONTRACT,
                    Severity.HIGH,
                    Text.of("返還・廃棄の証明がない", "No proof of return or disposal"),
                    Text.of(
                            "履行期間が終わりましたが、情報の返還・廃棄・消去の記録がありません。",
                            "The work is over, and nothing shows that the information was returned or disposed of."),
                    Basis.RETURN,
                    Text.of(
                            "返還書または消去・廃棄の証明を受け取り、記録してください。",
                            "Obtain the certificate of return or erasure and record it."),
                    Facts.where(
                                    ALIVE + " and " + SENSITIVE
                                            + " and not exists (select 1 from contract_disposal d where d.contract_id = a.id and d.evidence_ids <> '{}')")
                            .from("a.ends_on + 1")
                            .due("a.ends_on")),
            new GapRule(
                    "CONTRACT_DELIVERY_OUT",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("渡した情報の返却期限超過", "Delivered information not returned in time"),
                    Text.of("委託事業者に渡した「%s」の返却期限が過ぎています。", "The day for returning %s has passed."),
                    Basis.RETURN,
                    Text.of("返却または廃棄を求め、記録してください。", "Demand its return or disposal, and record it."),
                    Facts.where(
                                    ALIVE
                                            + " and d.return_due_on is not null and not exists (select 1 from contract_disposal_delivery c where c.delivery_id = d.id)")
                            .joining("join contract_delivery d on d.contract_id = a.id")
                            .from("d.return_due_on + 1")
                            .due("d.return_due_on")
                            .naming("array[d.what]")
                            .about("contract-delivery", "d.id")),
            new GapRule(
                    "CONTRACT_INSPECTION_MISSING",
                    Anchor.CONTRACT,
                    Severity.LOW,
                    Text.of("検収の記録がない", "No final inspection recorded"),
                    Text.of("履行期間が終わりましたが、検収の記録がありません。", "The work is over, and no final inspection is recorded."),
                    Basis.OUTSOURCING,
                    Text.of(
                            "期間を通じて対策が適切だったことを含めて検収し、記録してください。",
                            "Inspect, including whether the measures were in place throughout."),
                    Facts.where(
                                    ALIVE
                                            + " and not exists (select 1 from contract_inspection i where i.contract_id = a.id and i.result = 'PASSED')")
                            .from("a.ends_on + 1")
                            .due("a.ends_on")),
            new GapRule(
                    "CONTRACT_WITH_CLOSED_COMPANY",
                    Anchor.CONTRACT,
                    Severity.HIGH,
                    Text.of("廃業・消滅した事業者との契約", "Contract with a company that is gone"),
                    Text.of("委託事業者「%s」は廃業または合併により消滅しています。", "The contractor %s is closed or merged."),
                    Basis.OUTSOURCING,
                    Text.of("承継する事業者を確認し、契約の相手方を改めてください。", "Find the successor and put the contract in its name."),
                    Facts.where(ALIVE + " and k.state in ('CLOSED', 'MERGED')")
                            .joining("join contractor k on k.id = a.contractor_id")
                            .from("k.closed_on")
                            .naming("array[k.name]")),
            new GapRule(
                    "CONTRACT_DECLARATION_MISSING",
                    Anchor.CONTRACT,
                    Severity.LOW,
                    Text.of("外部主体でない旨の宣誓がない", "No declaration on external actors"),
                    Text.of(
                            "令和9年7月1日以後に履行が始まる契約ですが、委託事業者「%s」の宣誓がありません。",
                            "Performance begins on or after 1 July 2027, and %s has declared nothing about external actors."),
                    Basis.SUPPLY_CHAIN,
                    Text.of(
                            "外部主体に該当しない旨の宣誓を受け取り、事業者に記録してください。",
                            "Obtain the declaration and record it with the contractor."),
                    Facts.where(ALIVE + " and a.starts_on >= date '2027-07-01' and k.externals_declared_on is null")
                            .joining("join contractor k on k.id = a.contractor_id")
                            .from("a.starts_on")
                            .naming("array[k.name]")),
            new GapRule(
                    "CONTRACT_ORDINANCE_UNDECIDED",
                    Anchor.CONTRACT,
                    Severity.LOW,
                    Text.of("省令80号の適用が未判断", "Nobody has decided whether the ordinance reaches it"),
                    Text.of(
                            "令和9年7月1日以後も続く更新契約ですが、令和8年総務省令80号を適用するかの判断が記録されていません。",
                            "A renewal that runs on after 1 July 2027, and whether the ordinance of 2026 reaches it is not decided."),
                    Basis.ORDINANCE,
                    Text.of(
                            "更新前の契約との関係を確かめ、適用の判断（日付、判断者、理由）を記録してください。",
                            "Look at what goes on from the contract before, and record the decision: day, who decided, and why."),
                    // a first day before the ordinance was published (2026-06-26) is no day on which anybody could
                    // decide
                    Facts.where(ALIVE + " and a.ends_on >= date '2027-07-01' and a.ordinance_answer is null"
                                    + " and (a.renewed_from_id is not null or a.renewal = 'AUTOMATIC')")
                            .from("greatest(a.starts_on, date '2026-06-26')")
                            .due("greatest(a.starts_on, date '2027-06-30')")),
            new GapRule(
                    "CONTRACT_ATTESTATION_SCOPE",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("認証の範囲がこの業務を含まない", "Attestation does not cover the work"),
                    Text.of(
                            "認証・登録「%s」の登録範囲に、この契約の業務区分が含まれていません。",
                            "The scope of %s does not contain this kind of work."),
                    Basis.OUTSOURCING,
                    Text.of("範囲を確認し直すか、実地の確認など別の方法で補ってください。", "Check the scope again, or verify in another way."),
                    Facts.where(ALIVE
                                    + " and t.covered_kinds is not null and not (a.kind = any(t.covered_kinds)) and t.revoked_on is null"
                                    + " and not exists (select 1 from attestation o where o.contractor_id = a.contractor_id"
                                    + " and o.revoked_on is null and a.kind = any(o.covered_kinds)"
                                    + " and (o.valid_until is null or o.valid_until >= t.valid_until))")
                            .joining("join attestation t on t.contractor_id = a.contractor_id")
                            .from("greatest(a.starts_on, t.valid_from)")
                            .until("t.valid_until + 1")
                            .naming("array[t.kind || coalesce(' ' || t.number, '')]")
                            .about("attestation", "t.id")));

    private ContractRules() {}
}
