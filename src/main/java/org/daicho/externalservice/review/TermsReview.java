package org.daicho.externalservice.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A review of the terms, never changed. */
@Entity(name = "TermsReview")
class TermsReview extends Kept {

    String serviceType;
    UUID serviceId;
    String termsVersion;
    LocalDate reviewedOn;

    @Embedded
    @EmbeddedColumnNaming("reviewer_%s")
    Signatory reviewer;

    @Enumerated(EnumType.STRING)
    TermsReviewResult result;

    @Nullable String note;

    @Nullable LocalDate nextReviewOn;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    protected TermsReview() {}

    TermsReview(UUID id, String serviceType, UUID serviceId, NewTermsReview wanted, Instant now) {
        super(id, now);
        this.serviceType = serviceType;
        this.serviceId = serviceId;
        this.termsVersion = wanted.termsVersion();
        this.reviewedOn = wanted.reviewedOn();
        this.reviewer = wanted.reviewer();
        this.result = wanted.result();
        this.note = wanted.note();
        this.nextReviewOn = wanted.nextReviewOn();
        this.evidenceIds = wanted.evidenceIds() == null ? List.of() : List.copyOf(wanted.evidenceIds());
    }

    @Override
    public TermsReviewView view() {
        return TermsReviewView.of(this);
    }
}
