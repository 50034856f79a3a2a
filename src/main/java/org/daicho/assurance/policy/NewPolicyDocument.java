package org.daicho.assurance.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a policy document; what it says stands in its editions.
 *
 * @param number as the body counts its rules, such as 訓令第3号
 * @param owner who keeps it up to date
 * @param restricted not for everybody who may read policy documents; when absent true for a PROCEDURE and false otherwise
 * @param reviewEveryMonths 12 when absent: policy and procedures are evaluated every fiscal year
 * @param nextReviewOn when absent so many months from today; moved on by every review
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPolicyDocument(
        @NotNull @Schema(examples = "STANDARD") PolicyDocumentKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "情報セキュリティ対策基準") String title,
        @Size(max = 100) @Schema(examples = "訓令第3号") @Nullable String number,
        @NotNull @Valid Signatory owner,
        @Schema(examples = "false") @Nullable Boolean restricted,
        @Min(1) @Max(120) @Schema(examples = "12") @Nullable Integer reviewEveryMonths,
        @Schema(examples = "2027-03-31") @Nullable LocalDate nextReviewOn,
        @Size(max = 2000) @Nullable String note) {

    static final int YEARLY = 12;

    boolean isRestricted() {
        return restricted == null ? kind.isRestrictedByDefault() : restricted;
    }

    /** Everything filled in that may be left out. */
    NewPolicyDocument settled(LocalDate today) {
        int months = reviewEveryMonths == null ? YEARLY : reviewEveryMonths;
        LocalDate next = nextReviewOn == null ? today.plusMonths(months) : nextReviewOn;
        return new NewPolicyDocument(kind, title, number, owner, isRestricted(), months, next, note);
    }
}
