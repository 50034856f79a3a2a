package org.daicho.compliance.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contract as simply as it can be thought of: what has been said of it, which steps that allows, and what is missing. It
 * knows nothing of HTTP, SQL or the classes of the service.
 */
final class ContractModel {

    enum Subcontract {
        ASKED,
        FOUND,
        APPROVED,
        REFUSED_AFTER_REQUEST,
        REFUSED_AFTER_FINDING
    }

    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

    final List<String> mandatory;
    final boolean sensitive;
    final boolean myNumber;
    final boolean saysSubcontracting;
    final Map<String, String> clauses = new HashMap<>();
    final List<Subcontract> subcontracts = new ArrayList<>();
    String state = "DRAFT";
    boolean selected;
    boolean owned;
    boolean inspected;
    boolean passed;
    boolean disposed;
    boolean planned;
    long version = 1;

    ContractModel(List<String> mandatory, boolean sensitive, boolean myNumber, boolean saysSubcontracting) {
        this.mandatory = mandatory;
        this.sensitive = sensitive;
        this.myNumber = myNumber;
        this.saysSubcontracting = saysSubcontracting;
    }

    boolean isOpen() {
        return !OVER.contains(state);
    }

    boolean clausesAnswered() {
        return mandatory.stream()
                .allMatch(
                        code -> clauses.containsKey(code) && !clauses.get(code).equals("MISSING"));
    }

    boolean undecided() {
        return subcontracts.contains(Subcontract.ASKED) || subcontracts.contains(Subcontract.FOUND);
    }

    boolean maySign() {
        return state.equals("SELECTED") && clausesAnswered();
    }

    boolean mayClose() {
        return state.equals("ENDING") && passed && (!sensitive || disposed) && !undecided();
    }

    /** The rules that are broken on a day, in alphabetical order. @param over whether the last day of performance is past */
    List<String> gaps(boolean over) {
        List<String> gaps = new ArrayList<>();
        if (!isOpen()) {
            return gaps;
        }
        addIf(!selected, "CONTRACT_SELECTION_MISSING", gaps);
        addIf(Set.of("DRAFT", "SELECTED").contains(state), "CONTRACT_UNSIGNED", gaps);
        addIf(!clausesAnswered(), "CONTRACT_CLAUSE_MISSING", gaps);
        addIf(over && Set.of("SIGNED", "ACTIVE", "SUSPENDED").contains(state), "CONTRACT_OVERRUN", gaps);
        addIf(over && sensitive && !disposed, "CONTRACT_DISPOSAL_UNPROVED", gaps);
        addIf(over && !passed, "CONTRACT_INSPECTION_MISSING", gaps);
        addIf(!over && !planned, "CONTRACT_VERIFICATION_UNPLANNED", gaps);
        // nobody ever holds the post that is made for the test
        gaps.add(owned ? "CONTRACT_OWNER_VACANT" : "CONTRACT_OWNER_MISSING");
        addIf(saysSubcontracting && subcontracts.isEmpty(), "SUBCONTRACT_UNRECORDED", gaps);
        for (Subcontract one : subcontracts) {
            addIf(one == Subcontract.FOUND || one == Subcontract.REFUSED_AFTER_FINDING, "SUBCONTRACT_UNAPPROVED", gaps);
            addIf(one == Subcontract.ASKED, "SUBCONTRACT_UNDECIDED", gaps);
        }
        Collections.sort(gaps);
        return gaps;
    }

    private static void addIf(boolean so, String rule, List<String> gaps) {
        if (so) {
            gaps.add(rule);
        }
    }
}
