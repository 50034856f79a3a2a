package org.daicho.contract.inspection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.jspecify.annotations.Nullable;

/** The final inspection of a contract, of which there is one. */
@Entity(name = "ContractInspection")
@Table(name = "contract_inspection")
class Inspection extends Kept {

    UUID contractId;
    LocalDate inspectedOn;

    @Embedded
    @AttributeOverride(name = "postId", column = @Column(name = "inspector_post_id"))
    @AttributeOverride(name = "personId", column = @Column(name = "inspector_person_id"))
    @AttributeOverride(name = "name", column = @Column(name = "inspector_name"))
    Signatory inspector;

    @Enumerated(EnumType.STRING)
    InspectionResult result;

    boolean securityConfirmed;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    @Nullable String note;

    protected Inspection() {}

    Inspection(UUID id, UUID contractId, NewInspection wanted, Instant now) {
        super(id, now);
        this.contractId = contractId;
        write(wanted);
    }

    final void write(NewInspection wanted) {
        inspectedOn = wanted.inspectedOn();
        inspector = wanted.inspector();
        result = wanted.result();
        securityConfirmed = wanted.securityConfirmed();
        evidenceIds = EvidenceReferences.kept(wanted.evidenceIds());
        note = wanted.note();
    }

    /** Whether it says the same already. */
    boolean says(NewInspection wanted) {
        return new NewInspection(inspectedOn, inspector, result, securityConfirmed, evidenceIds, note)
                .equals(new NewInspection(
                        wanted.inspectedOn(),
                        wanted.inspector(),
                        wanted.result(),
                        wanted.securityConfirmed(),
                        EvidenceReferences.kept(wanted.evidenceIds()),
                        wanted.note()));
    }

    @Override
    public InspectionView view() {
        return InspectionView.of(this);
    }
}
