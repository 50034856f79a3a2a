package org.daicho.contract.subcontract;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.course.AtClosing;
import org.daicho.contract.course.BeforeClosing;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.contract.terms.Information;
import org.daicho.contractor.ending.ContractorAbsorbed;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** The subcontracts, and the record of their changes. */
@Singleton
class Subcontracts extends Records<Subcontract> implements BeforeClosing, AtClosing {

    private static final Text UNDECIDED =
            Text.of("再委託「%s」の承諾・不承諾が決まっていません。", "The request to subcontract to %s is undecided.");

    @Inject
    Subcontracts(Ledger ledger, Clock clock) {
        super("subcontract", ledger, clock);
    }

    List<Subcontract> below(UUID parentId) {
        return list("parentId", parentId);
    }

    void follow(@Observes ContractorAbsorbed absorbed) {
        List<Subcontract> moving = list("contractorId", absorbed.duplicateId());
        moving.forEach(subcontract -> subcontract.contractorId = absorbed.survivorId());
        record(moving, "contractor-absorbed");
    }

    /** From the lowest tier up; one that was approved only after performance was over ends on the day of that decision. */
    @Override
    public void end(UUID contractId, LocalDate endedOn) {
        List<Subcontract> ending = list("contractId = ?1 order by tier desc, createdAt, id", contractId).stream()
                .filter(Subcontract::isAtWork)
                .toList();
        ending.forEach(subcontract -> subcontract.end(subcontract.notBeforeDecision(endedOn)));
        record(ending, "ended");
    }

    @Override
    public void check(UUID contractId, Information information, Violations reasons) {
        list("contractId = ?1 and state = ?2 order by createdAt, id", contractId, SubcontractState.REQUESTED)
                .forEach(open -> reasons.refuseIf(
                        true,
                        "/subcontracts/" + open.id,
                        "subcontract-undecided",
                        UNDECIDED.with(open.contractorName)));
    }
}
