package org.daicho.externalservice.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found about one condition.
 *
 * @param reason demanded for NOT_APPLICABLE
 * @param evidenceIds what shows it
 * @param checkedOn today in Japan when absent
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionAnswer(
        @Enumerated(EnumType.STRING) @NotNull ConditionResult result,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 2000) @Schema(examples = "利用規約 第12条で確認") @Nullable String note,
        @Column(columnDefinition = "uuid[]") @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
        @Schema(examples = "2026-06-10") @Nullable LocalDate checkedOn) {

    private static final Text REQUIRED = Text.of("「該当なし」には必須です。", "Required for not applicable.");
    private static final Text FUTURE = Text.of("確認日が今日より後です。", "It cannot have been checked in the future.");

    /** Notes what is wrong with it, with pointers under the given one. */
    public void check(String pointer, LocalDate today, Violations violations) {
        violations.read(pointer + "/reason", reason, StoredText::lines);
        violations.read(pointer + "/note", note, StoredText::lines);
        violations
                .refuseIf(
                        result == ConditionResult.NOT_APPLICABLE && (reason == null || reason.isBlank()),
                        pointer + "/reason",
                        "required",
                        REQUIRED)
                .refuseIf(checkedOn != null && checkedOn.isAfter(today), pointer + "/checkedOn", "in-future", FUTURE);
    }

    /** As it is kept: with a day. */
    public ConditionAnswer kept(LocalDate today) {
        return new ConditionAnswer(
                result,
                reason,
                note,
                evidenceIds == null ? List.of() : List.copyOf(evidenceIds),
                checkedOn == null ? today : checkedOn);
    }
}
