package org.daicho.verification.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.verification.frequency.VerificationFrequency;
import org.daicho.verification.frequency.VerificationMethod;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a plan says of one contract. Written once with its plan, so it has no version and no history of its own. */
@Entity(name = "VerificationPlanLine")
@Table(name = "verification_plan_line")
@Immutable
class PlanLine {

    @Id
    UUID id;

    UUID planId;
    UUID contractId;

    @Enumerated(EnumType.STRING)
    PlanOutcome outcome;

    @Enumerated(EnumType.STRING)
    PlanReason reason;

    @Enumerated(EnumType.STRING)
    VerificationFrequency frequency;

    @Enumerated(EnumType.STRING)
    VerificationMethod method;

    LocalDate dueOn;

    @Nullable UUID verificationId;

    protected PlanLine() {}

    PlanLine(
            UUID id,
            UUID planId,
            UUID contractId,
            VerificationFrequency frequency,
            PlanRule.Decision decision,
            @Nullable UUID verificationId) {
        this.id = id;
        this.planId = planId;
        this.contractId = contractId;
        this.outcome = decision.reason().isPlanned() ? PlanOutcome.PLANNED : PlanOutcome.SKIPPED;
        this.reason = decision.reason();
        this.frequency = frequency;
        this.method = frequency.method();
        this.dueOn = decision.dueOn();
        this.verificationId = verificationId;
    }
}
