package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rule.Stretches;
import org.daicho.shared.text.Text;

/** What can be wrong with a cloud service. One that was only found in use has everything missing that an application brings. */
final class CloudServiceRules {

    static final String USED = "a.state in ('FOUND', 'IN_USE', 'SUSPENDED')";

    /** Where nobody knows since when it is used, since the register knows of it. */
    static final String SINCE = "coalesce(a.started_on, cast(a.created_at at time zone 'Asia/Tokyo' as date))";

    private static final String SENSITIVE = "a.confidentiality in ('C2', 'C3C', 'C3B', 'C3A')";

    private static final String OPEN_CONDITIONS =
            """
            cross join lateral (
              select array_agg(code.code order by code.code) as codes from unnest(a.mandatory_conditions) code (code)
              where not exists (
                  select 1 from cloud_service_condition c
                  where c.service_id = a.id and c.code = code.code and c.result in ('MET', 'NOT_APPLICABLE'))
                and not exists (
                  select 1 from service_exception x
                  where x.service_type = 'cloud-service' and x.service_id = a.id and x.kind = 'CONDITION' and x.code = code.code)
            ) conditions""";

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "SERVICE_UNAPPROVED",
                    Anchor.CLOUD_SERVICE,
                    Severity.HIGH,
                    Text.of("承認のないクラウドサービスの利用", "Cloud service in use without approval"),
                    Text.of("利用の承認が記録されていません。", "No approval for its use is recorded."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("利用を申請して審査を受けるか、利用をやめてください。", "Apply and have it reviewed, or stop using it."),
                    Facts.where(USED + " and a.approved_on is null").from(SINCE)),
            new GapRule(
                    "SERVICE_USAGE_RULE_MISSING",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("利用の規程がない", "No rule for its use"),
                    Text.of("このサービスの利用に関する規程が記録されていません。", "No rule for the use of this service is recorded."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("利用できる業務と情報の範囲を定めた規程を整え、記録してください。", "Set down what it may be used for, and record that."),
                    Facts.where(USED + " and a.usage_rule_title is null").from(SINCE)),
            new GapRule(
                    "SERVICE_TERMS_UNREVIEWED",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("規約を確認した記録がない", "Terms never reviewed"),
                    Text.of("約款・利用規約を確認した記録がありません。", "Nobody has recorded a review of its terms."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("規約を確認し、版と日付を記録してください。", "Review the terms and record their version and the day."),
                    Facts.where(USED + " and a.terms_reviewed_on is null").from(SINCE)),
            new GapRule(
                    "SERVICE_TERMS_REVIEW_OVERDUE",
                    Anchor.CLOUD_SERVICE,
                    Severity.LOW,
                    Text.of("規約の再確認の期限超過", "Review of terms overdue"),
                    Text.of("規約の再確認の期限が過ぎています。", "The day for reviewing the terms again has passed."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("変更がないか規約を確認してください。", "Review whether the terms have changed."),
                    Facts.where(USED + " and a.terms_review_due_on is not null")
                            .from("a.terms_review_due_on + 1")
                            .due("a.terms_review_due_on")),
            new GapRule(
                    "SERVICE_UNIFORM_TERMS",
                    Anchor.CLOUD_SERVICE,
                    Severity.CRITICAL,
                    Text.of("約款型サービスで機密性2以上の情報", "Uniform terms with confidential information"),
                    Text.of(
                            "約款型のサービスで自治体機密性2以上の情報を扱っていますが、有効な例外の承認がありません。",
                            "A service on uniform terms holds information of confidentiality 2 or more, without a valid exception."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of(
                            "取扱いをやめるか、CISO または統括情報セキュリティ責任者の例外承認を得てください。",
                            "Stop it, or obtain an exception from the CISO or the general information security officer."),
                    Stretches.uncovered(
                            USED + " and a.uniform_terms and " + SENSITIVE,
                            SINCE,
                            "select x.from_on, x.until_on from service_exception x where x.service_type = 'cloud-service'"
                                    + " and x.service_id = a.id and x.kind = 'UNIFORM_TERMS'")),
            new GapRule(
                    "SERVICE_DATA_ABROAD",
                    Anchor.CLOUD_SERVICE,
                    Severity.HIGH,
                    Text.of("国外のデータ保存を評価していない", "Data abroad, not assessed"),
                    Text.of(
                            "データの所在国が日本以外または不明（%s）ですが、評価の記録がありません。",
                            "The data are outside Japan or nobody knows where (%s), and no assessment is recorded."),
                    Basis.SUPPLY_CHAIN,
                    Text.of(
                            "準拠法・開示要求などのリスクを評価し、結論を記録してください。",
                            "Assess the law there and disclosure, and record the conclusion."),
                    Facts.where(USED
                                    + " and (a.data_countries_unknown or exists (select 1 from unnest(a.data_countries) c where c <> 'JP'))"
                                    + " and a.assessed_on is null")
                            .from(SINCE)
                            .naming(
                                    "array[case when a.data_countries_unknown then '不明' else array_to_string(a.data_countries, ', ') end]")),
            new GapRule(
                    "SERVICE_CONDITION_OPEN",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("必須の条件を確認していない", "Mandatory conditions not met"),
                    Text.of("満たしたことを確認できていない条件：%s", "Conditions that are not shown to be met: %s"),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("条件を一つずつ確認するか、例外の承認を得てください。", "Check the conditions one by one, or obtain an exception."),
                    Facts.where(USED + " and conditions.codes is not null")
                            .joining(OPEN_CONDITIONS)
                            .from(SINCE)
                            .naming("array[array_to_string(conditions.codes, ', ')]")),
            new GapRule(
                    "SERVICE_REGISTRATION_EXPIRED",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("登録制度の有効期限切れ", "Registration expired"),
                    Text.of("登録 %s の有効期限が過ぎています。", "The registration %s has expired."),
                    Basis.SUPPLY_CHAIN,
                    Text.of("登録が更新されたか確認し、記録してください。", "Check whether it was renewed, and record that."),
                    Facts.where(USED + " and r.valid_until is not null")
                            .joining("join cloud_service_registration r on r.service_id = a.id")
                            .from("r.valid_until + 1")
                            .due("r.valid_until")
                            .naming("array[r.scheme || coalesce(' ' || r.number, '')]")),
            new GapRule(
                    "SERVICE_EXCEPTION_EXPIRED",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("例外措置の期限切れ", "An exception has expired"),
                    Text.of("条件 %s の例外措置の期限が過ぎています。", "The exception for condition %s has expired."),
                    Basis.EXTERNAL_SERVICES,
                    Text.of("条件を満たすか、改めて承認を得てください。", "Meet the condition, or obtain the exception again."),
                    Facts.where(USED + " and x.kind = 'CONDITION' and x.code = any(a.mandatory_conditions)")
                            .joining(
                                    "join service_exception x on x.service_type = 'cloud-service' and x.service_id = a.id")
                            .from("x.until_on + 1")
                            .due("x.until_on")
                            .naming("array[x.code]")
                            .about("service-exception", "x.id")),
            new GapRule(
                    "SERVICE_NOT_CLASSIFIED",
                    Anchor.CLOUD_SERVICE,
                    Severity.MEDIUM,
                    Text.of("取り扱う情報の分類がない", "Information not classified"),
                    Text.of("このサービスで取り扱う情報が分類されていません。", "The information that this service holds is not classified."),
                    Basis.CLASSIFICATION,
                    Text.of("機密性・完全性・可用性を決めてください。", "Decide confidentiality, integrity and availability."),
                    Facts.where(USED + " and a.confidentiality is null").from(SINCE)));

    private CloudServiceRules() {}
}
