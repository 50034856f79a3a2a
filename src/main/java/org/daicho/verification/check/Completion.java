package org.daicho.verification.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daicho.organization.Signatory;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a verification came to.
 *
 * @param nextDueOn by which day the next one is to be done; when absent for a contract, as the rule of frequency says
 * @param reportedTo 統括情報セキュリティ責任者, CISO; may follow later with the verb {@code report}
 * @param reportedOn demanded with reportedTo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VerificationCompletion")
public record Completion(
        @NotNull @Schema(examples = "2026-10-15") LocalDate doneOn,
        @NotNull @Schema(examples = "IMPROVEMENT_NEEDED") VerificationConclusion conclusion,
        @NotBlank @Size(max = 4000) @Schema(examples = "教育の記録に不足があり、改善を求めた。") String summary,
        @Schema(examples = "2027-10-15") @Nullable LocalDate nextDueOn,
        @Size(max = 10) @Nullable List<@NotNull @Valid Signatory> reportedTo,
        @Schema(examples = "2026-10-20") @Nullable LocalDate reportedOn) {

    public Completion {
        reportedTo = reportedTo == null || reportedTo.isEmpty() ? null : List.copyOf(reportedTo);
    }
}
