package org.daicho.verification.measure;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.text.SearchText;
import org.daicho.verification.measure.terms.Answer;
import org.daicho.verification.measure.terms.Escalation;
import org.daicho.verification.measure.terms.EscalationRole;
import org.daicho.verification.measure.terms.EscalationRule;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.NewMeasure;
import org.daicho.verification.measure.terms.Recheck;
import org.daicho.verification.measure.terms.Severity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something demanded, with its answers, re-checks and escalations: one whole, with one version. */
@Entity(name = "Measure")
class Measure extends Kept {

    @Enumerated(EnumType.STRING)
    MeasureState state;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Nullable UUID contractId;

    @Nullable UUID contractorId;

    @Nullable UUID serviceId;

    @Nullable UUID verificationId;

    @Nullable String code;

    @Nullable String articleReference;

    @Nullable UUID incidentId;

    @Nullable String reason;

    String demand;
    String demandKey;
    LocalDate demandedOn;
    LocalDate dueOn;

    @Embedded
    @AttributeOverride(name = "postId", column = @Column(name = "responsible_post_id"))
    @AttributeOverride(name = "personId", column = @Column(name = "responsible_person_id"))
    @AttributeOverride(name = "name", column = @Column(name = "responsible_name"))
    Signatory responsible;

    @Nullable String answer;

    @Nullable LocalDate answeredOn;

    @Column(columnDefinition = "uuid[]")
    @Nullable List<UUID> answerEvidenceIds;

    @ElementCollection
    @CollectionTable(name = "measure_recheck", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Recheck> rechecks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure_escalation", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Escalation> escalations = new ArrayList<>();

    /** The highest role it came to, for those who count what is still to be escalated. */
    @Enumerated(EnumType.STRING)
    @Nullable EscalationRole escalatedTo;

    @Nullable LocalDate closedOn;

    protected Measure() {}

    Measure(UUID id, NewMeasure wanted, Instant now) {
        super(id, now);
        state = MeasureState.OPEN;
        write(wanted);
    }

    final void write(NewMeasure wanted) {
        contractId = wanted.contractId();
        contractorId = wanted.contractorId();
        serviceId = wanted.serviceId();
        verificationId = wanted.verificationId();
        code = wanted.code();
        articleReference = wanted.articleReference();
        incidentId = wanted.incidentId();
        reason = wanted.reason();
        demand = wanted.demand();
        demandKey = SearchText.fold(demand);
        demandedOn = wanted.demandedOn();
        dueOn = wanted.dueOn();
        severity = wanted.severity();
        responsible = wanted.responsible();
    }

    NewMeasure written() {
        return new NewMeasure(
                contractId,
                contractorId,
                serviceId,
                verificationId,
                code,
                articleReference,
                incidentId,
                reason,
                demand,
                demandedOn,
                dueOn,
                severity,
                responsible);
    }

    boolean isOverdue(LocalDate today) {
        return state != MeasureState.CLOSED && today.isAfter(dueOn);
    }

    @Nullable EscalationRole requiredEscalation() {
        return EscalationRule.missing(
                        severity, escalations.stream().map(Escalation::role).toList())
                .orElse(null);
    }

    void answer(Answer given) {
        state = MeasureState.ANSWERED;
        answer = given.answer();
        answeredOn = given.answeredOn();
        answerEvidenceIds = Objects.requireNonNullElse(given.evidenceIds(), List.of());
    }

    void recheck(Recheck recheck) {
        rechecks.add(recheck);
        state = recheck.passed() ? MeasureState.CLOSED : MeasureState.OPEN;
        closedOn = recheck.passed() ? recheck.recheckedOn() : null;
    }

    void escalate(Escalation escalation) {
        escalations.add(escalation);
        if (escalatedTo == null || escalation.role().compareTo(escalatedTo) > 0) {
            escalatedTo = escalation.role();
        }
    }

    @Override
    public MeasureView view() {
        return MeasureView.of(this, null);
    }
}
