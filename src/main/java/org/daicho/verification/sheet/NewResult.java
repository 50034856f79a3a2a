package org.daicho.verification.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one line.
 *
 * @param reason demanded for NOT_APPLICABLE
 * @param note what was seen; the verification is not complete while a FAIL has none
 * @param evidenceIds what shows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewVerificationResult")
public record NewResult(
        @NotNull CheckResult result,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 2000) @Schema(examples = "教育の実施記録を確認した") @Nullable String note,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {

    private static final Text NO_REASON = Text.of("「該当なし」には理由が必要です。", "NOT_APPLICABLE needs a reason.");

    public NewResult {
        evidenceIds = evidenceIds == null || evidenceIds.isEmpty() ? null : List.copyOf(evidenceIds);
    }

    /** Notes what is wrong, with pointers under the given one. */
    public void check(String pointer, References references, Violations violations) {
        violations.read(pointer + "/reason", reason, StoredText::lines);
        violations.read(pointer + "/note", note, StoredText::lines);
        violations.refuseIf(
                result == CheckResult.NOT_APPLICABLE && (reason == null || reason.isBlank()),
                pointer + "/reason",
                "required",
                NO_REASON);
        references.evidence(evidenceIds, pointer + "/evidenceIds", violations);
    }
}
