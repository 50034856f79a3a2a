package org.daicho.assurance.audit.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The audit plans, and the record of their changes. */
@Singleton
class AuditPlans extends Records<AuditPlan> {

    @Inject
    AuditPlans(Ledger ledger, Clock clock) {
        super("audit-plan", ledger, clock);
    }
}
