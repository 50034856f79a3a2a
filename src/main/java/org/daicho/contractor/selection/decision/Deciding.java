package org.daicho.contractor.selection.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a candidate.
 *
 * @param reason demanded where a candidate is selected although it does not meet a mandatory criterion
 * @param decidedBy who decided: a post, a person, or a committee in words
 * @param approver who approved the decision; somebody else than who prepared the selection
 * @param dispensation absent where preparer and approver are two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelectionDeciding")
public record Deciding(
        @NotNull SelectionResult decision,
        @NotNull @Schema(examples = "2026-03-20") LocalDate decidedOn,
        @NotNull @Valid Signatory decidedBy,
        @NotNull @Valid Signatory approver,
        @Size(max = 1000) @Schema(examples = "総合評価の点が最も高いため") @Nullable String reason,
        @Valid @Nullable Dispensation dispensation) {}
