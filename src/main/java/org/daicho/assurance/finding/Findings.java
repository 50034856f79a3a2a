package org.daicho.assurance.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The findings, and the record of their changes. */
@Singleton
class Findings extends Records<Finding> {

    @Inject
    Findings(Ledger ledger, Clock clock) {
        super("finding", ledger, clock);
    }

    List<Finding> undoneOf(UUID auditId) {
        return list(
                "auditId = ?1 and state in ?2 order by dueOn, id",
                auditId,
                List.of(FindingState.OPEN, FindingState.RESPONDED));
    }
}
