package org.daicho.compliance.summary;

import org.daicho.shared.text.Text;

/**
 * The lines of the survey of a fiscal year: the things that the ministry's notices name as poorly implemented (security
 * requirements in contracts, verification, audit) and what our policy adds. Each is one number in SQL; {@code :first} and
 * {@code :last} are the first and the last day of the year, {@code :year} its number.
 */
enum SurveyLine {
    CONTRACTS("委託契約の件数", "Outsourcing contracts", of("true")),
    CONTRACTS_PERSONAL_DATA("うち個人情報を取り扱うもの", "of these with personal data", of("a.personal_data")),
    CONTRACTS_MY_NUMBER("うち特定個人情報を取り扱うもの", "of these with My Number data", of("a.my_number")),
    CONTRACTS_SELECTED("選定の記録があるもの", "with a recorded selection", of("a.selected_on is not null")),
    CONTRACTS_CLAUSES_COMPLETE(
            "必要な条項をすべて確認したもの",
            "with every mandatory clause answered",
            of("not exists (select 1 from unnest(a.mandatory_clauses) code (code) where not exists (select 1 from"
                    + " contract_clause s where s.contract_id = a.id and s.code = code.code and s.status <> 'MISSING'"
                    + " and not s.carried_over))")),
    CONTRACTS_SIGNED(
            "台帳で締結を確認したもの",
            "signed in the register",
            of("a.state in ('SIGNED', 'ACTIVE', 'SUSPENDED', 'ENDING', 'CLOSED')")),
    CONTRACTS_WITH_OWNER(
            "責任者の職が割り当てられているもの",
            "with a post that answers",
            of(
                    "exists (select 1 from assignment s where s.subject_type = 'contract' and s.subject_id = a.id"
                            + " and s.duty = 'CONTRACT_OWNER' and s.from_on <= :last and (s.until_on is null or s.until_on >= :first))")),
    CONTRACTS_VERIFIED(
            "年度内に対策を確認したもの",
            "verified within the year",
            of("exists (select 1 from verification v where v.contract_id = a.id and v.state = 'DONE'"
                    + " and v.done_on between :first and :last)")),
    CONTRACTS_SUBCONTRACTED(
            "再委託のあるもの",
            "with subcontracts",
            of("a.subcontracting or exists (select 1 from subcontract s where s.contract_id = a.id)")),
    SUBCONTRACTS_APPROVED(
            "承認した再委託の件数",
            "Approved subcontracts",
            "select count(*) from subcontract s join contract a on a.id = s.contract_id where s.state = 'APPROVED' and "
                    + YearOf.CONTRACT),
    CONTRACTS_ENDED("年度内に履行が終わったもの", "ended within the year", of("a.ends_on between :first and :last")),
    CONTRACTS_DISPOSAL_PROVED(
            "うち返還・廃棄の証明があるもの",
            "of these with proof of return or disposal",
            of(
                    "a.ends_on between :first and :last and exists (select 1 from contract_disposal d where d.contract_id = a.id"
                            + " and d.evidence_ids <> '{}')")),
    CLOUD_SERVICES(
            "利用中のクラウドサービスの件数",
            "Cloud services in use",
            "select count(*) from cloud_service a where a.state in ('FOUND', 'IN_USE', 'SUSPENDED')"),
    CLOUD_SERVICES_APPROVED(
            "うち利用を承認したもの",
            "of these approved",
            "select count(*) from cloud_service a where a.state in ('FOUND', 'IN_USE', 'SUSPENDED')"
                    + " and a.approved_on is not null"),
    SOCIAL_MEDIA_ACCOUNTS(
            "運用中のソーシャルメディアアカウントの件数",
            "Social media accounts in use",
            "select count(*) from social_media_account a where a.state in ('FOUND', 'IN_USE', 'SUSPENDED')"),
    SOCIAL_MEDIA_ACCOUNTS_COMPLETE(
            "うち運用手順と発信できる情報を定めたもの",
            "of these with procedure and publishing rule",
            "select count(*) from social_media_account a where a.state in ('FOUND', 'IN_USE', 'SUSPENDED')"
                    + " and a.procedure_title is not null and a.publishing_rule is not null"),
    INCIDENTS(
            "年度内に認知した事故の件数",
            "Incidents noticed within the year",
            "select count(*) from incident a where cast(a.noticed_at at time zone 'Asia/Tokyo' as date) between :first and :last"),
    MEASURES(
            "年度内に求めた措置の件数",
            "Measures demanded within the year",
            "select count(*) from measure a where a.demanded_on between :first and :last"),
    MEASURES_OPEN(
            "うち完了していないもの",
            "of these not closed",
            "select count(*) from measure a where a.demanded_on between :first and :last and a.state <> 'CLOSED'"),
    AUDITS(
            "年度の監査のうち報告を終えたもの",
            "Audits of the year that are reported",
            "select count(*) from audit a where a.fiscal_year = :year and a.reported_on is not null"),
    SELF_INSPECTION_SHEETS(
            "自己点検票の枚数",
            "Self-inspection sheets",
            "select count(*) from self_inspection_sheet s join self_inspection a on a.id = s.round_id where a.fiscal_year = :year"),
    SELF_INSPECTION_SUBMITTED(
            "うち提出されたもの",
            "of these handed in",
            "select count(*) from self_inspection_sheet s join self_inspection a on a.id = s.round_id"
                    + " where a.fiscal_year = :year and s.submitted_on is not null"),
    GAPS_GRAVE(
            "今日開いている重大・高の不備の件数",
            "Gaps of today that are critical or high",
            "select count(*) from gap g where g.recorded_until is null and g.severity >= 3 and g.opens_on <= :today"
                    + " and (g.closes_on is null or g.closes_on > :today)");

    private final Text label;
    private final String sql;

    SurveyLine(String ja, String en, String sql) {
        this.label = Text.of(ja, en);
        this.sql = sql;
    }

    Text label() {
        return label;
    }

    String sql() {
        return "select '" + name() + "', (" + sql + ")";
    }

    private static String of(String condition) {
        return "select count(*) from contract a where " + YearOf.CONTRACT + " and (" + condition + ")";
    }

    /** What belongs to a fiscal year. */
    static final class YearOf {

        static final String CONTRACT =
                "a.state <> 'CANCELLED' and (a.fiscal_year = :year or (a.starts_on <= :last and a.ends_on >= :first))";

        private YearOf() {}
    }
}
