package org.daicho.assurance.policy.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One edition. */
@Entity(name = "PolicyEdition")
@Table(name = "policy_document_edition")
class PolicyEdition extends Kept {

    UUID documentId;
    String label;
    String labelKey;
    LocalDate establishedOn;
    LocalDate effectiveOn;

    @Nullable UUID evidenceId;

    String summary;

    @Column(columnDefinition = "uuid[]")
    List<UUID> causedByFindingIds;

    @Embedded
    @EmbeddedColumnNaming("approved_by_%s")
    Signatory approvedBy;

    protected PolicyEdition() {}

    PolicyEdition(UUID id, UUID documentId, NewPolicyEdition wanted, Instant now) {
        super(id, now);
        this.documentId = documentId;
        label = wanted.label();
        labelKey = SearchText.fold(label);
        establishedOn = wanted.establishedOn();
        effectiveOn = wanted.effectiveOn();
        evidenceId = wanted.evidenceId();
        summary = wanted.summary();
        causedByFindingIds = Objects.requireNonNull(wanted.causedByFindingIds());
        approvedBy = wanted.approvedBy();
    }

    @Override
    public PolicyEditionView view() {
        return PolicyEditionView.of(this);
    }
}
