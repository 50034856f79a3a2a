package org.daicho.contractor.selection.criterion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found about one criterion.
 *
 * @param reason demanded for NOT_APPLICABLE
 * @param evidenceIds what shows it
 * @param score 0 to 100, where criteria are weighed (総合評価)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelectionAnswer")
public record NewAnswer(
        @NotNull AnswerStatus status,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 2000) @Schema(examples = "提案書 12ページ") @Nullable String note,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
        @Min(0) @Max(100) @Schema(examples = "80") @Nullable Integer score) {

    private static final Text REASON_REQUIRED = Text.of("「該当なし」には理由が必須です。", "Not applicable: a reason is required.");
    private static final Text NO_EVIDENCE = Text.of("この証拠資料は登録されていません。", "This piece of evidence is not registered.");

    /** Notes what is wrong or missing, with pointers under the given one. */
    public void check(String pointer, Predicate<UUID> isEvidence, Violations violations) {
        violations.read(pointer + "/reason", reason, StoredText::lines);
        violations.read(pointer + "/note", note, StoredText::lines);
        violations.refuseIf(
                status == AnswerStatus.NOT_APPLICABLE && (reason == null || reason.isBlank()),
                pointer + "/reason",
                "required",
                REASON_REQUIRED);
        List<UUID> shown = evidenceIds == null ? List.of() : evidenceIds;
        for (int i = 0; i < shown.size(); i++) {
            violations.refuseIf(
                    !isEvidence.test(shown.get(i)), pointer + "/evidenceIds/" + i, "unknown-evidence", NO_EVIDENCE);
        }
    }
}
