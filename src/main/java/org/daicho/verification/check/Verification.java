package org.daicho.verification.check;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.verification.check.terms.NewVerification;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.check.terms.VerificationSubject;
import org.daicho.verification.frequency.VerificationMethod;
import org.daicho.verification.sheet.SheetLine;
import org.daicho.verification.sheet.StatedResult;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A verification of a contract or a cloud service, with its results: one whole, with one version. */
@Entity(name = "Verification")
class Verification extends Kept {

    @Enumerated(EnumType.STRING)
    VerificationState state;

    @Enumerated(EnumType.STRING)
    VerificationSubject subjectType;

    UUID subjectId;

    @Nullable UUID contractId;

    @Nullable UUID contractorId;

    @Nullable LocalDate plannedOn;

    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    VerificationMethod method;

    @Nullable String methodReason;

    @Embedded
    @AttributeOverride(name = "postId", column = @Column(name = "performed_by_post_id"))
    @AttributeOverride(name = "personId", column = @Column(name = "performed_by_person_id"))
    @AttributeOverride(name = "name", column = @Column(name = "performed_by_name"))
    @Nullable Signatory performedBy;

    @Nullable String note;

    String edition;

    @ElementCollection
    @CollectionTable(name = "verification_result", joinColumns = @JoinColumn(name = "verification_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, StatedResult> results = new HashMap<>();

    @Nullable LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    @Nullable VerificationConclusion conclusion;

    @Nullable String summary;

    @Nullable LocalDate nextDueOn;

    @ElementCollection
    @CollectionTable(name = "verification_reported_to", joinColumns = @JoinColumn(name = "verification_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Signatory> reportedTo = new ArrayList<>();

    @Nullable LocalDate reportedOn;

    @Nullable String cancelledBecause;

    protected Verification() {}

    /** @param contractorId absent for a cloud service */
    Verification(UUID id, NewVerification wanted, @Nullable UUID contractorId, String edition, Instant now) {
        super(id, now);
        this.state = VerificationState.PLANNED;
        this.contractId = wanted.contractId();
        this.contractorId = contractorId;
        this.subjectType = contractId == null ? VerificationSubject.CLOUD_SERVICE : VerificationSubject.CONTRACT;
        this.subjectId = contractId == null ? Objects.requireNonNull(wanted.serviceId()) : contractId;
        this.edition = edition;
        write(wanted);
    }

    final void write(NewVerification wanted) {
        plannedOn = wanted.plannedOn();
        dueOn = wanted.dueOn();
        method = wanted.method();
        methodReason = wanted.methodReason();
        performedBy = wanted.performedBy();
        note = wanted.note();
    }

    NewVerification written() {
        return new NewVerification(
                contractId,
                contractId == null ? subjectId : null,
                plannedOn,
                dueOn,
                method,
                methodReason,
                performedBy,
                note);
    }

    boolean isOverdue(LocalDate today) {
        return state == VerificationState.PLANNED && today.isAfter(dueOn);
    }

    /** @return whether anything is different now */
    boolean state(SheetLine line, StatedResult result) {
        if (result.equals(results.get(line.code()))) {
            return false;
        }
        results.put(line.code(), result);
        return true;
    }

    /** @param editionNow of the contract, which the results are frozen with */
    void complete(Completion completion, String editionNow, @Nullable LocalDate next) {
        state = VerificationState.DONE;
        edition = editionNow;
        doneOn = completion.doneOn();
        conclusion = completion.conclusion();
        summary = completion.summary();
        nextDueOn = next;
        report(completion.reportedTo(), completion.reportedOn());
    }

    final void report(@Nullable List<Signatory> to, @Nullable LocalDate on) {
        reportedTo.clear();
        reportedTo.addAll(to == null ? List.of() : to);
        reportedOn = on;
    }

    void cancel(String reason) {
        state = VerificationState.CANCELLED;
        cancelledBecause = reason;
    }

    @Override
    public VerificationView view() {
        return VerificationView.of(this, null);
    }
}
