package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with the subcontracts (再委託) of a contract, at any tier. */
final class SubcontractRules {

    private static final String ALIVE = "a.state not in ('CLOSED', 'CANCELLED')";
    private static final String EACH = "join subcontract s on s.contract_id = a.id";

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "SUBCONTRACT_UNAPPROVED",
                    Anchor.CONTRACT,
                    Severity.HIGH,
                    Text.of("承認のない再委託", "Subcontract without approval"),
                    Text.of("「%s」への再委託が承認されていないまま行われています。", "%s is at work as a subcontractor without approval."),
                    Basis.SUBCONTRACTING,
                    Text.of("再委託の申請を受けて可否を決めるか、やめさせてください。", "Have it applied for and decide, or have it stopped."),
                    Facts.where(ALIVE + " and s.found_on is not null and s.state not in ('APPROVED', 'ENDED')")
                            .joining(EACH)
                            .from("s.found_on")
                            .naming("array[s.contractor_name]")
                            .about("subcontract", "s.id")),
            new GapRule(
                    "SUBCONTRACT_UNDECIDED",
                    Anchor.CONTRACT,
                    Severity.LOW,
                    Text.of("再委託の申請を決めていない", "Subcontract request not decided"),
                    Text.of(
                            "「%s」への再委託の申請から14日を過ぎましたが、可否が決まっていません。",
                            "The request for %s is undecided for more than 14 days."),
                    Basis.SUBCONTRACTING,
                    Text.of("承認するか、しないかを決めてください。", "Approve or refuse it."),
                    Facts.where(ALIVE + " and s.found_on is null and s.state = 'REQUESTED'")
                            .joining(EACH)
                            .from("s.requested_on + 15")
                            .due("s.requested_on + 14")
                            .naming("array[s.contractor_name]")
                            .about("subcontract", "s.id")),
            new GapRule(
                    "SUBCONTRACT_WRONG_APPROVER",
                    Anchor.CONTRACT,
                    Severity.CRITICAL,
                    Text.of("特定個人情報の再委託を団体が許諾していない", "My Number subcontract not allowed by the body itself"),
                    Text.of(
                            "「%s」への再委託は特定個人情報を含みますが、団体自身が許諾していません。",
                            "The subcontract to %s involves My Number data and was not allowed by the body itself."),
                    Basis.MY_NUMBER,
                    Text.of(
                            "最初の委託者である団体が、各段階の再委託を許諾してください。",
                            "The body, as the first principal, has to allow it at every tier."),
                    Facts.where(
                                    ALIVE
                                            + " and s.state = 'APPROVED' and (a.my_number or s.my_number) and s.approver_role is distinct from 'ASSOCIATION'")
                            .joining(EACH)
                            .from("s.decided_on")
                            .naming("array[s.contractor_name]")
                            .about("subcontract", "s.id")),
            new GapRule(
                    "SUBCONTRACT_UNRECORDED",
                    Anchor.CONTRACT,
                    Severity.MEDIUM,
                    Text.of("再委託先の記録がない", "Subcontractors not recorded"),
                    Text.of(
                            "再委託「有」の契約ですが、再委託先が一つも記録されていません。",
                            "The contract says that parts are subcontracted, and no subcontractor is recorded."),
                    Basis.SUBCONTRACTING,
                    Text.of("再委託先、業務、承認を記録してください。", "Record who, what, and the approval."),
                    Facts.where(
                                    ALIVE
                                            + " and a.subcontracting and not exists (select 1 from subcontract s where s.contract_id = a.id)")
                            .from("a.starts_on")));

    private SubcontractRules() {}
}
