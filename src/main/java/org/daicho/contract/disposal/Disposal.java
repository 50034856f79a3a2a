package org.daicho.contract.disposal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.contract.delivery.Medium;
import org.daicho.contract.disposal.method.DisposalKind;
import org.daicho.contract.disposal.method.DisposalMethod;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A return or disposal of information. */
@Entity(name = "ContractDisposal")
@Table(name = "contract_disposal")
class Disposal extends Kept {

    UUID contractId;

    @Enumerated(EnumType.STRING)
    DisposalKind kind;

    @Enumerated(EnumType.STRING)
    Medium medium;

    @Enumerated(EnumType.STRING)
    @Nullable DisposalMethod method;

    @Column(columnDefinition = "varchar[]")
    List<String> serialNumbers;

    LocalDate doneOn;
    String performedBy;

    @Embedded
    @AttributeOverride(name = "postId", column = @Column(name = "witness_post_id"))
    @AttributeOverride(name = "personId", column = @Column(name = "witness_person_id"))
    @AttributeOverride(name = "name", column = @Column(name = "witness_name"))
    @Nullable Signatory witness;

    @Nullable String exceptionReason;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    @ElementCollection
    @CollectionTable(name = "contract_disposal_delivery", joinColumns = @JoinColumn(name = "disposal_id"))
    @Column(name = "delivery_id")
    @BatchSize(size = 200)
    Set<UUID> deliveryIds = new HashSet<>();

    @Nullable String note;

    protected Disposal() {}

    Disposal(UUID id, UUID contractId, NewDisposal wanted, Instant now) {
        super(id, now);
        this.contractId = contractId;
        write(wanted);
    }

    /** Takes over what {@link DisposalRule} has passed. */
    final void write(NewDisposal wanted) {
        kind = wanted.kind();
        medium = wanted.medium();
        method = wanted.method();
        serialNumbers = wanted.serialNumbers() == null ? List.of() : wanted.serialNumbers();
        doneOn = wanted.doneOn();
        performedBy = wanted.performedBy();
        witness = wanted.witness();
        exceptionReason = wanted.exceptionReason();
        evidenceIds = EvidenceReferences.kept(wanted.evidenceIds());
        Set<UUID> covered = wanted.deliveryIds() == null ? Set.of() : new HashSet<>(wanted.deliveryIds());
        deliveryIds.retainAll(covered);
        deliveryIds.addAll(covered);
        note = wanted.note();
    }

    NewDisposal written() {
        return new NewDisposal(
                kind,
                medium,
                method,
                serialNumbers,
                doneOn,
                performedBy,
                witness,
                exceptionReason,
                evidenceIds,
                deliveryIds.stream().sorted().toList(),
                note);
    }

    boolean isProven() {
        return !evidenceIds.isEmpty();
    }

    @Override
    public DisposalView view() {
        return DisposalView.of(this);
    }
}
