package org.daicho.contract.clause;

import java.util.List;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Situation;

/** What a contract has to state. */
public final class BindingClauses {

    private BindingClauses() {}

    /** The codes of what binds in that situation, in the order of the catalogue. */
    public static List<String> of(Edition edition, Situation situation) {
        return edition.applicableTo(situation).stream()
                .filter(ApplicableRequirement::isMandatory)
                .map(applicable -> applicable.requirement().code())
                .toList();
    }
}
