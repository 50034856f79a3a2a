package org.daicho.contract.course;

import java.util.UUID;
import org.daicho.contract.terms.Information;
import org.daicho.shared.problem.Violations;

/**
 * What must be settled before a contract is closed (guideline, 8.1: final inspection; return, disposal and erasure
 * confirmed). Each part of a contract with a life of its own says it for itself.
 */
public interface BeforeClosing {

    /** Notes everything that is not settled yet. */
    void check(UUID contractId, Information information, Violations reasons);
}
