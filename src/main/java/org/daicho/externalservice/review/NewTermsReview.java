package org.daicho.externalservice.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review of the terms of use. What was found once stays; terms that change are reviewed anew.
 *
 * @param termsVersion the version or date that the terms themselves state
 * @param nextReviewOn the day by which they are to be looked at again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewTermsReview(
        @NotBlank @Size(max = 100) @Schema(examples = "2026年5月1日改定版") String termsVersion,
        @NotNull @Schema(examples = "2026-06-05") LocalDate reviewedOn,
        @NotNull @Valid Signatory reviewer,
        @NotNull TermsReviewResult result,
        @Size(max = 2000) @Schema(examples = "データの所有権と解約時の返却を確認") @Nullable String note,
        @Schema(examples = "2027-06-04") @Nullable LocalDate nextReviewOn,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {}
