package org.daicho.assurance.policy.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One review. */
@Entity(name = "PolicyReview")
@Table(name = "policy_document_review")
class PolicyReview extends Kept {

    UUID documentId;
    LocalDate reviewedOn;

    @Embedded
    @EmbeddedColumnNaming("reviewed_by_%s")
    Signatory reviewedBy;

    @Enumerated(EnumType.STRING)
    ReviewResult result;

    @Nullable String note;

    LocalDate nextReviewOn;

    @Column(columnDefinition = "uuid[]")
    List<UUID> findingIds;

    protected PolicyReview() {}

    PolicyReview(UUID id, UUID documentId, NewPolicyReview wanted, LocalDate next, Instant now) {
        super(id, now);
        this.documentId = documentId;
        reviewedOn = wanted.reviewedOn();
        reviewedBy = wanted.by();
        result = wanted.result();
        note = wanted.note();
        nextReviewOn = next;
        findingIds = Objects.requireNonNull(wanted.findingIds());
    }

    @Override
    public PolicyReviewView view() {
        return PolicyReviewView.of(this);
    }
}
