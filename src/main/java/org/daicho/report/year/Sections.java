package org.daicho.report.year;

import java.util.List;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.catalogue.WorkKind;
import org.daicho.shared.text.Text;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.measure.terms.Severity;

/** What the report tells, in its order. */
final class Sections {

    private static final String IN_YEAR = " between :first and :last";

    /** As in the survey of the year: registered in it or performed in it. */
    private static final Section CONTRACTS = Section.of(
                    "CONTRACTS", Text.of("委託契約", "Outsourcing contracts"), "contract:read", "contract")
            .over(
                    "contract a",
                    "a.state <> 'CANCELLED' and (a.fiscal_year = :year or (a.starts_on <= :last and a.ends_on >= :first))")
            .with("ALL", "委託契約の件数", "Contracts", "true")
            .withEach(WorkKind.values(), WorkKind::label, "a.kind")
            .with(new Figure(
                    "CONTRACTS_AMOUNT",
                    Text.of("契約金額の合計（円、単価契約を除く）", "Amounts together, yen, without unit-price contracts"),
                    "coalesce(sum(a.amount), 0)"))
            .with("PERSONAL_DATA", "個人情報を取り扱うもの", "With personal data", "a.personal_data")
            .with("MY_NUMBER", "特定個人情報を取り扱うもの", "With My Number data", "a.my_number")
            .with(
                    "CHECKED",
                    "年度内に対策の実施状況を確認したもの",
                    "Verified within the year",
                    "exists (select 1 from verification v where v.contract_id = a.id and v.state = 'DONE' and v.done_on"
                            + IN_YEAR + ")")
            .with("ENDING", "年度内に履行期間が終わるもの", "Whose term ends within the year", "a.ends_on" + IN_YEAR);

    private static final Section CHECKS = Section.of(
                    "CHECKS", Text.of("委託先の確認", "Verifications"), "verification:read", "verification")
            .over("verification a", "a.state <> 'CANCELLED' and (a.due_on" + IN_YEAR + " or a.done_on" + IN_YEAR + ")")
            .with("DUE", "年度内に期限があるもの", "Due within the year", "a.due_on" + IN_YEAR)
            .with("DONE", "年度内に実施したもの", "Done within the year", "a.done_on" + IN_YEAR)
            .withEach(
                    VerificationConclusion.values(),
                    VerificationConclusion::label,
                    "a.done_on" + IN_YEAR + " and a.conclusion")
            .with(
                    "OVERDUE",
                    "期限を過ぎて実施していないもの",
                    "Overdue",
                    "a.state = 'PLANNED' and a.due_on" + IN_YEAR + " and a.due_on < :today")
            .with(
                    "AHEAD",
                    "期限がこれから来るもの",
                    "Not yet due",
                    "a.state = 'PLANNED' and a.due_on" + IN_YEAR + " and a.due_on >= :today");

    private static final Section MEASURES = Section.of(
                    "MEASURES", Text.of("改善措置の要求", "Measures demanded"), "verification:read", "measure")
            .over("measure a", "a.demanded_on" + IN_YEAR)
            .with("ALL", "年度内に求めた措置の件数", "Measures demanded within the year", "true")
            .withEach(Severity.values(), Severity::label, "a.severity")
            .with("CLOSED", "完了したもの", "Closed", "a.state = 'CLOSED'")
            .with("OPEN", "完了していないもの", "Not closed", "a.state <> 'CLOSED'")
            .with("OVERDUE", "完了しないまま期限を過ぎたもの", "Not closed and overdue", "a.state <> 'CLOSED' and a.due_on < :today");

    private static final Section INCIDENTS = Section.of(
                    "INCIDENTS", Text.of("情報セキュリティ事故", "Incidents"), "incident:read", "incident")
            .over("incident a", "cast(a.noticed_at at time zone 'Asia/Tokyo' as date)" + IN_YEAR)
            .with("ALL", "年度内に認知した事故の件数", "Incidents noticed within the year", "true")
            .withEach(IncidentKind.values(), IncidentKind::label, "a.kind")
            .with("PERSONAL_DATA", "個人情報に関わるもの", "With personal data", "a.personal_data or a.my_number")
            .with("CLOSED", "対応を終えたもの", "Closed", "a.state = 'CLOSED'");

    private static final Section AUDITS = Section.of("AUDITS", Text.of("監査", "Audits"), "audit:read", "audit")
            .over("audit a", "a.fiscal_year = :year")
            .with("ALL", "年度の監査の件数", "Audits of the year", "true")
            .with("REPORTED", "報告を終えたもの", "Reported", "a.reported_on is not null");

    private static final Section FINDINGS = Section.of(
                    "FINDINGS", Text.of("監査の指摘", "Findings of audits"), "audit:read", "finding")
            .over("finding a join audit u on u.id = a.audit_id", "u.fiscal_year = :year")
            .with("ALL", "年度の監査の指摘の件数", "Findings of the year's audits", "true")
            .withEach(FindingSeverity.values(), FindingSeverity::label, "a.severity")
            .with("CLOSED", "改善を終えたもの", "Closed", "a.state = 'CLOSED'")
            .with("OPEN", "改善を終えていないもの", "Not closed", "a.state <> 'CLOSED'");

    private static final String ANSWERS =
            "coalesce(sum((select count(*) from self_inspection_answer n where n.sheet_id = a.id and %s)) filter (where"
                    + " a.state = 'SUBMITTED'), 0)";

    private static final Section SELF_INSPECTION = Section.of(
                    "SELF_INSPECTION",
                    Text.of("自己点検", "Self-inspection"),
                    "self-inspection:read",
                    "self-inspection-sheet")
            .over("self_inspection_sheet a join self_inspection r on r.id = a.round_id", "r.fiscal_year = :year")
            .with(new Figure("SELF_INSPECTION_ROUNDS", Text.of("実施した回数", "Rounds"), "count(distinct a.round_id)"))
            .with("SHEETS", "点検票の枚数", "Sheets", "true")
            .with("SUBMITTED", "提出されたもの", "Handed in", "a.state = 'SUBMITTED'")
            .with("MISSING", "提出されていないもの", "Not handed in", "a.state <> 'SUBMITTED'")
            .with(new Figure(
                    "SELF_INSPECTION_CONFORMING",
                    Text.of("適合する回答の件数", "Answers that conform"),
                    ANSWERS.formatted("n.conforming")))
            .with(new Figure(
                    "SELF_INSPECTION_NOT_CONFORMING",
                    Text.of("適合しない回答の件数", "Answers that do not conform"),
                    ANSWERS.formatted("not n.conforming")));

    static final List<Section> ALL =
            List.of(CONTRACTS, CHECKS, MEASURES, GapSection.GAPS, INCIDENTS, AUDITS, FINDINGS, SELF_INSPECTION);

    private Sections() {}
}
