package org.daicho.contract.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.daicho.contract.term.Ordinance80;
import org.daicho.contract.term.OrdinanceDecision;
import org.daicho.contract.term.OrdinanceQuestion;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.SelectionDecision;
import org.jspecify.annotations.Nullable;

/** Where a contract is in its life and what brought it there. {@link ContractStep} says whether it may go further. */
@Embeddable
public class Course {

    @Enumerated(EnumType.STRING)
    ContractState state = ContractState.DRAFT;

    @Embedded
    @Nullable SelectionDecision selection;

    @Nullable String cancelledBecause;

    @Nullable LocalDate suspendedOn;

    @Nullable String suspendedBecause;

    @Nullable LocalDate resumedOn;

    @Nullable LocalDate endedOn;

    @Nullable String endedBecause;

    @Nullable LocalDate closedOn;

    @Embedded
    @Nullable OrdinanceDecision ordinance;

    public ContractState state() {
        return state;
    }

    public @Nullable SelectionDecision selection() {
        return selection;
    }

    public @Nullable String cancelledBecause() {
        return cancelledBecause;
    }

    /** The last suspension; over when {@link Suspension#resumedOn} is there. */
    public @Nullable Suspension suspension() {
        return suspendedOn == null || suspendedBecause == null
                ? null
                : new Suspension(suspendedOn, suspendedBecause, resumedOn);
    }

    public @Nullable Ending ending() {
        return endedOn == null || endedBecause == null ? null : new Ending(endedOn, endedBecause, closedOn);
    }

    public @Nullable OrdinanceDecision ordinance() {
        return ordinance;
    }

    /** What is decided where it has to be, else what follows from the terms. */
    public Ordinance80 decided(Ordinance80 computed) {
        return ordinance == null || computed != Ordinance80.TO_BE_DECIDED
                ? computed
                : ordinance.applies().status();
    }

    public void decide(OrdinanceDecision decision) {
        ordinance = decision;
    }

    /** Other terms are another question, unless what was decided about the old ones holds for them. */
    public void change(Supplier<NewContract> before, NewContract after) {
        if (ordinance != null && !question(before.get()).covers(question(after))) {
            ordinance = null;
        }
    }

    private static OrdinanceQuestion question(NewContract terms) {
        return new OrdinanceQuestion(terms.startsOn(), terms.endsOn(), terms.renewal());
    }

    public void select(SelectionDecision decision) {
        selection = decision;
        state = ContractState.SELECTED;
    }

    public void sign() {
        state = ContractState.SIGNED;
    }

    public void activate() {
        state = ContractState.ACTIVE;
    }

    public void cancel(String reason) {
        cancelledBecause = reason;
        state = ContractState.CANCELLED;
    }

    public void suspend(LocalDate on, String reason) {
        suspendedOn = on;
        suspendedBecause = reason;
        resumedOn = null;
        state = ContractState.SUSPENDED;
    }

    public void resume(LocalDate on) {
        resumedOn = on;
        state = ContractState.ACTIVE;
    }

    public void end(LocalDate on, String reason) {
        endedOn = on;
        endedBecause = reason;
        state = ContractState.ENDING;
    }

    public void close(LocalDate on) {
        closedOn = on;
        state = ContractState.CLOSED;
    }
}
