package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with audits' findings, self-inspections and policy documents. */
final class AssuranceRules {

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "FINDING_OVERDUE",
                    Anchor.FINDING,
                    Severity.MEDIUM,
                    Text.of("監査指摘の改善期限超過", "Audit finding overdue"),
                    Text.of("監査の指摘事項の改善期限が過ぎています。", "The day for remedying this finding has passed."),
                    Basis.AUDIT,
                    Text.of("改善を終えてフォローアップを記録してください。", "Remedy it and record the follow-up."),
                    Facts.where("a.state <> 'CLOSED'").from("a.due_on + 1").due("a.due_on")),
            new GapRule(
                    "SELF_INSPECTION_UNFINISHED",
                    Anchor.SELF_INSPECTION,
                    Severity.MEDIUM,
                    Text.of("自己点検が終わっていない", "Self-inspection not finished"),
                    Text.of(
                            "自己点検の期限が過ぎましたが、提出されていない点検票が %s 件あります。",
                            "The round is over, and %s sheets are not handed in."),
                    Basis.AUDIT,
                    Text.of("未提出の職に提出を求めてください。", "Ask those posts to hand theirs in."),
                    Facts.where("a.state <> 'CLOSED' and undone.sheets > 0")
                            .joining("cross join lateral (select count(*) as sheets from self_inspection_sheet s"
                                    + " where s.round_id = a.id and s.submitted_on is null) undone")
                            .from("a.closes_on + 1")
                            .due("a.closes_on")
                            .naming("array[cast(undone.sheets as text)]")),
            new GapRule(
                    "SELF_INSPECTION_NOT_OPENED",
                    Anchor.SELF_INSPECTION,
                    Severity.LOW,
                    Text.of("自己点検を始めていない", "Self-inspection not opened"),
                    Text.of("予定日を過ぎましたが、自己点検が始まっていません。", "The day has come, and the round is not open."),
                    Basis.AUDIT,
                    Text.of("点検を開始するか、予定を改めてください。", "Open it, or change its days."),
                    Facts.where("a.state = 'DRAFT'").from("a.opens_on + 1").due("a.opens_on")),
            new GapRule(
                    "POLICY_REVIEW_OVERDUE",
                    Anchor.POLICY_DOCUMENT,
                    Severity.MEDIUM,
                    Text.of("規程・方針の見直し期限超過", "Policy document past its review"),
                    Text.of("見直しの期限が過ぎています。", "The day for its review has passed."),
                    Basis.REVIEW,
                    Text.of(
                            "監査と自己点検の結果を踏まえて見直し、結果を記録してください。",
                            "Review it in the light of audits and self-inspections, and record the result."),
                    Facts.where("a.state <> 'ABOLISHED'")
                            .from("a.next_review_on + 1")
                            .due("a.next_review_on")));

    private AssuranceRules() {}
}
