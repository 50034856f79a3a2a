package org.daicho.assurance.policy.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review that took place.
 *
 * @param nextReviewOn the document's next review; when absent as many months later as the document says
 * @param findingIds the findings that were considered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPolicyReview(
        @NotNull @Schema(examples = "2027-03-15") LocalDate reviewedOn,
        @NotNull @Valid Signatory by,
        @NotNull @Schema(examples = "NO_CHANGE") ReviewResult result,
        @Size(max = 2000) @Schema(examples = "監査結果を踏まえ、現行のままとする。") @Nullable String note,
        @Schema(examples = "2028-03-15") @Nullable LocalDate nextReviewOn,
        @Size(max = 100) @Nullable List<@NotNull UUID> findingIds) {

    public NewPolicyReview {
        findingIds = findingIds == null ? List.of() : List.copyOf(findingIds);
    }
}
