package org.daicho.contract.clause;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody states about one clause.
 *
 * @param articleReference where in the contract it stands, demanded for STATED
 * @param reason demanded for NOT_APPLICABLE and WAIVED
 * @param approver who allowed the waiver, in words; this or the post is demanded for WAIVED
 * @param waivedUntil last day of the waiver, demanded for WAIVED: a waiver without an end is a missing clause
 * @param evidenceIds what shows it, such as the page of the contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewStatement(
        @NotNull StatementStatus status,
        @Size(max = 200) @Schema(examples = "特記仕様書 第5条第2項") @Nullable String articleReference,
        @Size(max = 1000) @Nullable String reason,
        @Size(max = 100) @Schema(examples = "事務局長") @Nullable String approver,
        @Schema(examples = "2027-03-31") @Nullable LocalDate waivedUntil,
        @Nullable UUID approverPostId,
        @Schema(examples = "2026-03-25") @Nullable LocalDate approvedOn,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {

    private static final Text REQUIRED = Text.of("「%s」には必須です。", "Required for %s.");

    /** Notes what this status still needs, with pointers under the given one. */
    public void check(String pointer, Violations violations) {
        needs(StatementStatus.STATED, articleReference, pointer + "/articleReference", violations);
        needs(StatementStatus.NOT_APPLICABLE, reason, pointer + "/reason", violations);
        needs(StatementStatus.WAIVED, reason, pointer + "/reason", violations);
        String by = approverPostId == null ? approver : approverPostId.toString();
        needs(StatementStatus.WAIVED, by, pointer + "/approver", violations);
        needs(StatementStatus.WAIVED, Objects.toString(waivedUntil, null), pointer + "/waivedUntil", violations);
    }

    private void needs(StatementStatus when, @Nullable String value, String pointer, Violations violations) {
        Text message = new Text(
                REQUIRED.ja().formatted(when.label().ja()),
                REQUIRED.en().formatted(when.label().en()));
        violations.refuseIf(status == when && (value == null || value.isBlank()), pointer, "required", message);
    }
}
