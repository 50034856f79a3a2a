package org.daicho.assurance.policy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review (見直し) as the register holds it; see {@link NewPolicyReview}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyReview")
@Remembered("policy-document-review")
public record PolicyReviewView(
        UUID id,
        long version,
        UUID documentId,
        LocalDate reviewedOn,
        Signatory by,
        ReviewResult result,
        @Nullable String note,
        LocalDate nextReviewOn,
        List<UUID> findingIds,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PolicyReviewView of(PolicyReview review) {
        return new PolicyReviewView(
                review.id,
                review.version,
                review.documentId,
                review.reviewedOn,
                review.reviewedBy,
                review.result,
                review.note,
                review.nextReviewOn,
                review.findingIds,
                review.createdAt,
                review.updatedAt);
    }
}
