package org.daicho.contract.subcontract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.contract.subcontract.decision.ApprovalRule;
import org.daicho.contract.subcontract.decision.ApproverRole;
import org.daicho.contract.subcontract.decision.SubcontractApproval;
import org.daicho.contract.subcontract.decision.SubcontractRefusal;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Changes subcontracts and decides about them; the caller holds the transaction. */
@Singleton
class SubcontractDecisions {

    private static final Text DECIDED = Text.of("決定後の再委託は変更できません。", "It has been decided about and stays as it is.");
    private static final Text NOT_AT_WORK = Text.of("行われている再委託ではありません。", "It is not at work.");
    private static final Text BELOW_AT_WORK =
            Text.of("下位の再委託「%s」が終わっていません。", "The subcontract below, to %s, is not over.");
    private static final Text ENDS_FIRST = Text.of("終了日が決定日より前です。", "It is before the day of the decision.");

    private final Subcontracts subcontracts;
    private final SubcontractRule rule;
    private final ContractDirectory contracts;
    private final Signatories signatories;
    private final EvidenceReferences evidence;
    private final Clock clock;

    @Inject
    SubcontractDecisions(
            Subcontracts subcontracts,
            SubcontractRule rule,
            ContractDirectory contracts,
            Signatories signatories,
            EvidenceReferences evidence,
            Clock clock) {
        this.subcontracts = subcontracts;
        this.rule = rule;
        this.contracts = contracts;
        this.signatories = signatories;
        this.evidence = evidence;
        this.clock = clock;
    }

    SubcontractView change(Subcontract present, NewSubcontract wanted) {
        contracts.open(present.contractId);
        if (present.state != SubcontractState.REQUESTED) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/state", "wrong-state", DECIDED)));
        }
        NewSubcontract checked = rule.require(present.contractId, present, wanted);
        if (!checked.equals(present.written())) {
            present.write(checked);
            subcontracts.record(present, "changed");
        }
        return present.view();
    }

    SubcontractView approve(Subcontract subcontract, SubcontractApproval approval) {
        check(approval.approver(), approval.evidenceIds(), null);
        require(true, subcontract, approval.approverRole(), approval.decidedOn());
        subcontract.approve(
                approval.decidedOn(),
                approval.approver(),
                approval.approverRole(),
                EvidenceReferences.kept(approval.evidenceIds()));
        return subcontracts.record(subcontract, "approved").view();
    }

    SubcontractView refuse(Subcontract subcontract, SubcontractRefusal refusal) {
        check(refusal.approver(), refusal.evidenceIds(), refusal.reason());
        require(false, subcontract, refusal.approverRole(), refusal.decidedOn());
        subcontract.refuse(
                refusal.decidedOn(),
                refusal.approver(),
                refusal.approverRole(),
                refusal.reason(),
                EvidenceReferences.kept(refusal.evidenceIds()));
        return subcontracts.record(subcontract, "refused").view();
    }

    /** @param endedOn null for today */
    SubcontractView end(Subcontract subcontract, @Nullable LocalDate endedOn) {
        contracts.open(subcontract.contractId);
        LocalDate day = endedOn == null ? LocalDate.now(clock) : endedOn;
        Violations reasons = new Violations()
                .refuseIf(!subcontract.isAtWork(), "/state", "wrong-state", NOT_AT_WORK)
                .refuseIf(
                        subcontract.decidedOn != null && day.isBefore(subcontract.decidedOn),
                        "/endedOn",
                        "before-decision",
                        ENDS_FIRST);
        for (Subcontract below : subcontracts.below(subcontract.id)) {
            reasons.refuseIf(
                    below.isAtWork(),
                    "/subcontracts/" + below.id,
                    "subcontract-at-work",
                    BELOW_AT_WORK.with(below.contractorName));
        }
        reasons.orThrow(ProblemKind.CONFLICT);
        subcontract.end(day);
        return subcontracts.record(subcontract, "ended").view();
    }

    private void check(Signatory approver, @Nullable List<UUID> evidenceIds, @Nullable String reason) {
        Violations violations = new Violations();
        signatories.check(approver, "/approver", violations);
        evidence.check(evidenceIds, "/evidenceIds", violations);
        violations.read("/reason", reason, StoredText::lines);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
    }

    private void require(boolean approves, Subcontract subcontract, ApproverRole role, LocalDate decidedOn) {
        ContractView contract = contracts.open(subcontract.contractId);
        SubcontractState parent = subcontract.parentId == null ? null : subcontracts.get(subcontract.parentId).state;
        ApprovalRule.check(new ApprovalRule.Decision(
                        approves,
                        subcontract.state,
                        parent,
                        contract.myNumber() || subcontract.myNumber,
                        role,
                        subcontract.requestedOn,
                        decidedOn))
                .orThrow(ProblemKind.CONFLICT);
    }
}
