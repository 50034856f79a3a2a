package org.daicho.assurance.policy.edition;

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
 * An edition of a policy document. It is not changed later: a correction is an edition of its own.
 *
 * @param label unique within the document
 * @param evidenceId the text itself
 * @param summary what is new in it
 * @param causedByFindingIds the findings that led to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPolicyEdition(
        @NotBlank @Size(max = 100) @Schema(examples = "第3版") String label,
        @NotNull @Schema(examples = "2026-03-31") LocalDate establishedOn,
        @NotNull @Schema(examples = "2026-04-01") LocalDate effectiveOn,
        @Nullable UUID evidenceId,
        @NotBlank @Size(max = 4000) @Schema(examples = "再委託の承認記録の保存を追加した。") String summary,
        @Size(max = 100) @Nullable List<@NotNull UUID> causedByFindingIds,
        @NotNull @Valid Signatory approvedBy) {

    public NewPolicyEdition {
        causedByFindingIds = causedByFindingIds == null ? List.of() : List.copyOf(causedByFindingIds);
    }
}
