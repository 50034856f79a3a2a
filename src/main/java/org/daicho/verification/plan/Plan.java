package org.daicho.verification.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;

/** One run of planning; never changed. */
@Entity(name = "VerificationPlan")
@Table(name = "verification_plan")
class Plan extends Kept {

    int fiscalYear;
    boolean dryRun;
    int contracts;
    int planned;
    int skipped;

    protected Plan() {}

    Plan(UUID id, int fiscalYear, boolean dryRun, Instant now) {
        super(id, now);
        this.fiscalYear = fiscalYear;
        this.dryRun = dryRun;
    }

    void count(PlanReason reason) {
        contracts++;
        planned += reason.isPlanned() ? 1 : 0;
        skipped += reason.isPlanned() ? 0 : 1;
    }

    @Override
    public PlanView view() {
        return PlanView.of(this);
    }
}
