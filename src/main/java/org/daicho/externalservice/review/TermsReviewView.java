package org.daicho.externalservice.review;

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

/**
 * A review of the terms as the register holds it; see {@link NewTermsReview}.
 *
 * @param serviceType cloud-service or social-media-account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TermsReview")
@Remembered("terms-review")
public record TermsReviewView(
        UUID id,
        long version,
        @Schema(examples = "cloud-service") String serviceType,
        UUID serviceId,
        String termsVersion,
        LocalDate reviewedOn,
        Signatory reviewer,
        TermsReviewResult result,
        @Nullable String note,
        @Nullable LocalDate nextReviewOn,
        List<UUID> evidenceIds,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static TermsReviewView of(TermsReview review) {
        return new TermsReviewView(
                review.id,
                review.version,
                review.serviceType,
                review.serviceId,
                review.termsVersion,
                review.reviewedOn,
                review.reviewer,
                review.result,
                review.note,
                review.nextReviewOn,
                review.evidenceIds,
                review.createdAt,
                review.updatedAt);
    }
}
