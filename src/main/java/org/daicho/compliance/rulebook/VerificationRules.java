package org.daicho.compliance.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with verifications, measures and incidents. */
final class VerificationRules {

    private static final List<GapRule> OF_CHECKS = Stream.of(
                    ofChecks(Anchor.CONTRACT, "CONTRACT", "CONTRACT", "a.state not in ('CLOSED', 'CANCELLED')"),
                    ofChecks(Anchor.CLOUD_SERVICE, "SERVICE", "CLOUD_SERVICE", CloudServiceRules.USED))
            .flatMap(List::stream)
            .toList();

    private static final List<GapRule> OTHERS = List.of(
            new GapRule(
                    "CONTRACT_VERIFICATION_UNPLANNED",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("委託先の確認を計画していない", "Verification never planned"),
                    Text.of(
                            "履行期間中の対策の確認が、計画も実施もされていません。",
                            "The contractor's measures have neither been verified nor is that planned."),
                    Basis.OUTSOURCING,
                    Text.of("確認の時期と方法を計画してください。", "Plan when and how to verify."),
                    Facts.where("a.state not in ('CLOSED', 'CANCELLED') and not exists (select 1 from verification v"
                                    + " where v.contract_id = a.id and v.state <> 'CANCELLED')")
                            .from("a.starts_on")
                            .until("a.ends_on + 1")),
            new GapRule(
                    "MEASURE_OVERDUE",
                    Anchor.MEASURE,
                    Severity.HIGH,
                    Text.of("措置の期限超過", "Measure overdue"),
                    Text.of("求めた措置の期限が過ぎています。", "The day for this measure has passed."),
                    Basis.OUTSOURCING,
                    Text.of("是正の報告を求め、再確認してください。", "Demand the report and check again."),
                    Facts.where("a.state <> 'CLOSED'").from("a.due_on + 1").due("a.due_on")),
            new GapRule(
                    "MEASURE_NOT_ESCALATED",
                    Anchor.MEASURE,
                    Severity.MEDIUM,
                    Text.of("措置を報告していない", "Measure not escalated"),
                    Text.of(
                            "重大な措置ですが、統括情報セキュリティ責任者または CISO に報告した記録がありません。",
                            "The measure is grave, and no report to the general security officer or the CISO is recorded."),
                    Basis.OUTSOURCING,
                    Text.of("重大さに応じて報告し、記録してください。", "Report it according to its severity, and record that."),
                    Facts.where("a.state <> 'CLOSED' and (a.severity = 'HIGH' and a.escalated_to is null"
                                    + " or a.severity = 'CRITICAL' and a.escalated_to is distinct from 'CISO')")
                            .from("a.demanded_on")),
            new GapRule(
                    "INCIDENT_FIRST_REPORT_OVERDUE",
                    Anchor.INCIDENT,
                    Severity.CRITICAL,
                    Text.of("事故の速報の期限超過", "First report of an incident overdue"),
                    Text.of("速報の期限が過ぎています。", "The day for the first report has passed."),
                    Basis.BREACHES,
                    Text.of("直ちに速報し、記録してください。", "Report at once, and record that."),
                    Facts.where(
                                    "a.state <> 'CLOSED' and a.first_reported_on is null and a.first_report_due_on is not null")
                            .from("a.first_report_due_on + 1")
                            .due("a.first_report_due_on")),
            new GapRule(
                    "INCIDENT_FINAL_REPORT_OVERDUE",
                    Anchor.INCIDENT,
                    Severity.HIGH,
                    Text.of("事故の確報の期限超過", "Final report of an incident overdue"),
                    Text.of("確報の期限が過ぎています。", "The day for the final report has passed."),
                    Basis.BREACHES,
                    Text.of("確報し、記録してください。", "Make the final report, and record that."),
                    Facts.where(
                                    "a.state <> 'CLOSED' and a.final_reported_on is null and a.final_report_due_on is not null")
                            .from("a.final_report_due_on + 1")
                            .due("a.final_report_due_on")));

    static final List<GapRule> ALL =
            Stream.of(OF_CHECKS, OTHERS).flatMap(List::stream).toList();

    private VerificationRules() {}

    private static List<GapRule> ofChecks(Anchor anchor, String prefix, String subjectType, String alive) {
        String of = "v.subject_type = '" + subjectType + "' and v.subject_id = a.id";
        return List.of(
                new GapRule(
                        prefix + "_VERIFICATION_OVERDUE",
                        anchor,
                        Severity.HIGH,
                        Text.of("確認の期限超過", "Verification overdue"),
                        Text.of("予定した確認の期限が過ぎています。", "The day for the planned verification has passed."),
                        Basis.OUTSOURCING,
                        Text.of("確認を実施して結果を記録してください。", "Verify and record the results."),
                        Facts.where(alive + " and v.state = 'PLANNED'")
                                .joining("join verification v on " + of)
                                .from("v.due_on + 1")
                                .due("v.due_on")
                                .about("verification", "v.id")),
                new GapRule(
                        prefix + "_VERIFICATION_NOT_REPEATED",
                        anchor,
                        Severity.MEDIUM,
                        Text.of("次回の確認を計画していない", "Next verification not planned"),
                        Text.of(
                                "次回の確認の期限が過ぎましたが、計画がありません。",
                                "The day for the next verification has passed, and none is planned."),
                        Basis.OUTSOURCING,
                        Text.of("次の確認を計画してください。", "Plan the next one."),
                        Facts.where(
                                        alive
                                                + " and v.state = 'DONE' and v.next_due_on is not null and not exists (select 1 from verification n"
                                                + " where n.subject_type = v.subject_type and n.subject_id = v.subject_id"
                                                + " and (n.state = 'PLANNED' or n.state = 'DONE' and (n.done_on, n.id) > (v.done_on, v.id)))")
                                .joining("join verification v on " + of)
                                .from("v.next_due_on + 1")
                                .due("v.next_due_on")
                                .about("verification", "v.id")),
                new GapRule(
                        prefix + "_CHECK_FAILED",
                        anchor,
                        Severity.HIGH,
                        Text.of("不適の項目に措置がない", "Failed check without a measure"),
                        Text.of("確認で不適だった項目 %s に、措置が求められていません。", "Check %s has failed, and no measure is demanded."),
                        Basis.OUTSOURCING,
                        Text.of("契約に基づく措置を求め、期限を定めてください。", "Demand a measure under the contract, with a day."),
                        Facts.where(alive
                                        + " and v.state = 'DONE' and r.result = 'FAIL' and not exists (select 1 from measure m"
                                        + " where m.verification_id = v.id and m.code = r.code)")
                                .joining("join verification v on " + of
                                        + " join verification_result r on r.verification_id = v.id")
                                .from("v.done_on")
                                .naming("array[r.code]")
                                .about("verification", "v.id")));
    }
}
