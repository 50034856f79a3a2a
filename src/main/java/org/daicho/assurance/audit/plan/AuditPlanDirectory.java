package org.daicho.assurance.audit.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What others may ask of audit plans. */
@Singleton
public class AuditPlanDirectory {

    private final AuditPlans plans;

    @Inject
    AuditPlanDirectory(AuditPlans plans) {
        this.plans = plans;
    }

    /** Whether there is such a plan, and it is for that one fiscal year. */
    public boolean isAnnualPlanOf(UUID id, int fiscalYear) {
        AuditPlan found = plans.findById(id);
        return found != null && found.kind == AuditPlanKind.ANNUAL && found.covers(fiscalYear);
    }

    /** Throws 404 if there is none. */
    public AuditPlanView view(UUID id) {
        return plans.get(id).view();
    }
}
