package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with a social media account. */
final class SocialMediaRules {

    private static final String USED = CloudServiceRules.USED;
    private static final String SINCE = CloudServiceRules.SINCE;

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "ACCOUNT_UNAPPROVED",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.HIGH,
                    Text.of("承認のないアカウントの運用", "Account in use without approval"),
                    Text.of("アカウントの開設・運用の承認が記録されていません。", "No approval for the account is recorded."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("運用計画と運用ポリシーを添えて承認を受けてください。", "Have it approved with its plan and policy."),
                    Facts.where(USED + " and a.approved_on is null").from(SINCE)),
            new GapRule(
                    "ACCOUNT_PROCEDURE_MISSING",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.HIGH,
                    Text.of("運用手順がない", "No operating procedure"),
                    Text.of("このアカウントの運用手順が記録されていません。", "No operating procedure of this account is recorded."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("運用手順を定め、版とともに記録してください。", "Lay down the procedure and record it with its edition."),
                    Facts.where(USED + " and a.procedure_title is null").from(SINCE)),
            new GapRule(
                    "ACCOUNT_PUBLISHING_RULE_MISSING",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.HIGH,
                    Text.of("発信できる情報の定めがない", "No publishing rule"),
                    Text.of("このアカウントで発信できる情報が定められていません。", "What may be published with this account is not laid down."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("発信できる情報の範囲を定めてください。", "Lay down what may be published."),
                    Facts.where(USED + " and a.publishing_rule is null").from(SINCE)),
            new GapRule(
                    "ACCOUNT_DORMANT",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.MEDIUM,
                    Text.of("更新のないアカウント", "Dormant account"),
                    Text.of(
                            "最終発信日（%s）から %s 日を超えて更新がありません。",
                            "Nothing has been published since %s, for more than %s days."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("乗っ取りを防ぐため、運用を再開するか停止してください。", "Resume it or suspend it, so that nobody takes it over."),
                    Facts.where("a.state in ('FOUND', 'IN_USE') and a.dormant_from is not null")
                            .from("a.dormant_from")
                            .naming(
                                    "array[coalesce(to_char(a.last_posted_on, 'YYYY-MM-DD'), '-'), cast(a.dormant_after_days as text)]")),
            new GapRule(
                    "ACCOUNT_NOT_LISTED",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.LOW,
                    Text.of("公式サイトに掲載していない", "Not listed on the official site"),
                    Text.of(
                            "なりすまし対策として必要な、公式サイトへのアカウントの掲載がありません。",
                            "The official site does not list the account, which is what exposes impostors."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("公式サイトにアカウント名と URL を掲載してください。", "List its name and address on the official site."),
                    Facts.where(USED + " and a.official_site_listed is not true")
                            .from(SINCE)),
            new GapRule(
                    "ACCOUNT_TERMS_REVIEW_OVERDUE",
                    Anchor.SOCIAL_MEDIA_ACCOUNT,
                    Severity.LOW,
                    Text.of("規約の再確認の期限超過", "Review of terms overdue"),
                    Text.of("規約の再確認の期限が過ぎています。", "The day for reviewing the terms again has passed."),
                    Basis.SOCIAL_MEDIA,
                    Text.of("変更がないか規約を確認してください。", "Review whether the terms have changed."),
                    Facts.where(USED + " and a.terms_review_due_on is not null")
                            .from("a.terms_review_due_on + 1")
                            .due("a.terms_review_due_on")));

    private SocialMediaRules() {}
}
