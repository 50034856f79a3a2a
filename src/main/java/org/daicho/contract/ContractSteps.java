package org.daicho.contract;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.daicho.catalogue.Catalogues;
import org.daicho.contract.clause.ClauseRule;
import org.daicho.contract.course.BeforeClosing;
import org.daicho.contract.course.ContractStep;
import org.daicho.contract.course.Course;
import org.daicho.contract.course.SelectionRule;
import org.daicho.contract.course.StepReason;
import org.daicho.contract.owner.ContractOwners;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.contractor.selection.SelectionDirectory;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Takes contracts through the steps of their life; the caller holds the transaction. Every step throws 428 and 412 for a
 * version that is not the present one, and 409 with every reason why it cannot be taken.
 */
@Singleton
public class ContractSteps {

    private final Contracts contracts;
    private final Catalogues catalogues;
    private final ContractOwners owners;
    private final SelectionDirectory selections;
    private final List<BeforeClosing> beforeClosing;
    private final Clock clock;

    @Inject
    ContractSteps(
            Contracts contracts,
            Catalogues catalogues,
            ContractOwners owners,
            SelectionDirectory selections,
            @All List<BeforeClosing> beforeClosing,
            Clock clock) {
        this.contracts = contracts;
        this.catalogues = catalogues;
        this.owners = owners;
        this.selections = selections;
        this.beforeClosing = beforeClosing;
        this.clock = clock;
    }

    public ContractView select(UUID id, @Nullable IfMatch ifMatch, SelectionDecision decision) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.SELECT.reasons(contract.state());
        UUID selectionId = decision.selectionId();
        if (selectionId != null) {
            SelectionRule.check(selections.decided(selectionId).orElse(null), contract.contractorId, id, reasons);
        }
        ContractView selected = taken(contract, reasons, "selected", it -> it.select(decision));
        if (selectionId != null) {
            selections.link(selectionId, id);
        }
        return selected;
    }

    /** @param signedOn null where the contract has its date already */
    public ContractView sign(UUID id, @Nullable IfMatch ifMatch, @Nullable LocalDate signedOn) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.SIGN.reasons(contract.state());
        StepReason.NO_CONTRACT_DATE.addIf(contract.contractedOn == null && signedOn == null, reasons);
        StepReason.NOT_CLASSIFIED.addIf(contract.information.classification() == null, reasons);
        reasons.add(clauses(contract)).orThrow(ProblemKind.CONFLICT);
        contract.contractedOn = signedOn == null ? contract.contractedOn : signedOn;
        return taken(contract, reasons, "signed", Course::sign);
    }

    private List<Violation> clauses(Contract contract) {
        LocalDate today = LocalDate.now(clock);
        return catalogues.required(contract.edition).applicableTo(contract.situation()).stream()
                .flatMap(applicable ->
                        ClauseRule.check(
                                applicable,
                                contract.clauses.get(applicable.requirement().code()),
                                today)
                                .stream())
                .toList();
    }

    public ContractView activate(UUID id, @Nullable IfMatch ifMatch) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.ACTIVATE.reasons(contract.state());
        StepReason.NO_OWNER.addIf(!owners.has(id, contract.startsOn), reasons);
        return taken(contract, reasons, "activated", Course::activate);
    }

    public ContractView cancel(UUID id, @Nullable IfMatch ifMatch, String reason) {
        Contract contract = contracts.get(id, ifMatch);
        return taken(contract, ContractStep.CANCEL.reasons(contract.state()), "cancelled", it -> it.cancel(reason));
    }

    public ContractView suspend(UUID id, @Nullable IfMatch ifMatch, LocalDate on, String reason) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.SUSPEND.reasons(contract.state());
        StepReason.SUSPENDED_BEFORE_START.addIf(on.isBefore(contract.startsOn), reasons);
        return taken(contract, reasons, "suspended", it -> it.suspend(on, reason));
    }

    public ContractView resume(UUID id, @Nullable IfMatch ifMatch, LocalDate on) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.RESUME.reasons(contract.state());
        var suspension = contract.course.suspension();
        StepReason.RESUMED_BEFORE_SUSPENSION.addIf(
                suspension != null && on.isBefore(suspension.suspendedOn()), reasons);
        return taken(contract, reasons, "resumed", it -> it.resume(on));
    }

    public ContractView end(UUID id, @Nullable IfMatch ifMatch, LocalDate on, String reason) {
        Contract contract = contracts.get(id, ifMatch);
        Violations reasons = ContractStep.END.reasons(contract.state());
        StepReason.ENDED_BEFORE_START.addIf(on.isBefore(contract.startsOn), reasons);
        StepReason.ENDED_IN_FUTURE.addIf(on.isAfter(LocalDate.now(clock)), reasons);
        return taken(contract, reasons, "ended", it -> it.end(on, reason));
    }

    /** Nobody answers for the contract from the next day on. */
    public ContractView close(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, contracts.locked(id, LockModeType.PESSIMISTIC_WRITE).version);
        return close(id);
    }

    /** As the method before, whatever the version. */
    public ContractView close(UUID id) {
        Contract contract = contracts.locked(id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = LocalDate.now(clock);
        ContractView closed = taken(contract, againstClosing(contract), "closed", it -> it.close(today));
        owners.endAll(id, today);
        return closed;
    }

    private Violations againstClosing(Contract contract) {
        Violations reasons = ContractStep.CLOSE.reasons(contract.state());
        beforeClosing.forEach(part -> part.check(contract.id, contract.information, reasons));
        return reasons;
    }

    private ContractView taken(Contract contract, Violations reasons, String verb, Consumer<Course> step) {
        reasons.orThrow(ProblemKind.CONFLICT);
        step.accept(contract.course);
        contract.updatedAt = clock.instant();
        contracts.record(contract, verb);
        return ContractView.of(contract);
    }
}
