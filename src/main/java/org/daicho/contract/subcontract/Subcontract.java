package org.daicho.contract.subcontract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.contract.subcontract.decision.ApproverRole;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** A subcontract. {@link ApprovalRule} says what a decision demands. */
@Entity(name = "Subcontract")
class Subcontract extends Kept {

    UUID contractId;

    @Nullable UUID parentId;

    /** 1 directly below the contractor. */
    int tier;

    @Enumerated(EnumType.STRING)
    SubcontractState state = SubcontractState.REQUESTED;

    String contractorName;
    String contractorKey;

    @Nullable UUID contractorId;

    String work;
    boolean personalData;
    boolean myNumber;

    @Nullable String country;

    @Nullable LocalDate requestedOn;

    @Nullable String requestedBy;

    @Nullable LocalDate foundOn;

    @Nullable LocalDate decidedOn;

    @Embedded
    @AttributeOverride(name = "postId", column = @Column(name = "approver_post_id"))
    @AttributeOverride(name = "personId", column = @Column(name = "approver_person_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approver_name"))
    @Nullable Signatory approver;

    @Enumerated(EnumType.STRING)
    @Nullable ApproverRole approverRole;

    @Nullable String refusedBecause;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds = List.of();

    @Nullable LocalDate endedOn;

    @Nullable String note;

    protected Subcontract() {}

    Subcontract(UUID id, UUID contractId, @Nullable Subcontract parent, NewSubcontract wanted, Instant now) {
        super(id, now);
        this.contractId = contractId;
        this.parentId = parent == null ? null : parent.id;
        this.tier = parent == null ? 1 : parent.tier + 1;
        write(wanted);
    }

    /** Takes over what {@link SubcontractRule} has passed. */
    final void write(NewSubcontract wanted) {
        contractorName = wanted.contractorName() == null ? "" : wanted.contractorName();
        contractorKey = SearchText.fold(contractorName);
        contractorId = wanted.contractorId();
        work = wanted.work();
        myNumber = wanted.myNumber();
        personalData = wanted.personalData() || myNumber;
        country = wanted.country();
        requestedOn = wanted.requestedOn();
        requestedBy = wanted.requestedBy();
        foundOn = wanted.foundOn();
        note = wanted.note();
    }

    NewSubcontract written() {
        return new NewSubcontract(
                parentId,
                contractorName,
                contractorId,
                work,
                personalData,
                myNumber,
                country,
                requestedOn,
                requestedBy,
                foundOn,
                note);
    }

    void approve(LocalDate on, Signatory by, ApproverRole role, List<UUID> evidence) {
        decide(on, by, role, evidence);
        state = SubcontractState.APPROVED;
    }

    void refuse(LocalDate on, Signatory by, ApproverRole role, String reason, List<UUID> evidence) {
        decide(on, by, role, evidence);
        refusedBecause = reason;
        state = SubcontractState.REFUSED;
    }

    private void decide(LocalDate on, Signatory by, ApproverRole role, List<UUID> evidence) {
        decidedOn = on;
        approver = by;
        approverRole = role;
        evidenceIds = EvidenceReferences.kept(evidence);
    }

    LocalDate notBeforeDecision(LocalDate day) {
        return decidedOn == null || day.isAfter(decidedOn) ? day : decidedOn;
    }

    void end(LocalDate on) {
        endedOn = on;
        state = SubcontractState.ENDED;
    }

    /** At work with approval, or found at work without. */
    boolean isAtWork() {
        return state == SubcontractState.APPROVED || foundOn != null && state != SubcontractState.ENDED;
    }

    @Override
    public SubcontractView view() {
        return SubcontractView.of(this);
    }
}
