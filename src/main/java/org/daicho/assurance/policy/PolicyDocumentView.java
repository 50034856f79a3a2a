package org.daicho.assurance.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy document (規程・方針) as the register holds it; see {@link NewPolicyDocument}.
 *
 * @param restricted only callers with {@code policy-document:restricted} ever see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyDocument")
@Remembered("policy-document")
public record PolicyDocumentView(
        UUID id,
        long version,
        PolicyDocumentState state,
        PolicyDocumentKind kind,
        String title,
        @Nullable String number,
        Signatory owner,
        @Schema(examples = "false") boolean restricted,
        int reviewEveryMonths,
        LocalDate nextReviewOn,
        @Nullable String note,
        @Nullable LocalDate abolishedOn,
        @Schema(examples = "対策基準に統合したため") @Nullable String abolishedBecause,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PolicyDocumentView of(PolicyDocument document) {
        return new PolicyDocumentView(
                document.id,
                document.version,
                document.state,
                document.kind,
                document.title,
                document.number,
                document.owner,
                document.restricted,
                document.reviewEveryMonths,
                document.nextReviewOn,
                document.note,
                document.abolishedOn,
                document.abolishedBecause,
                document.createdAt,
                document.updatedAt);
    }
}
