package org.daicho.assurance.finding.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a finding.
 *
 * @param criterion what was not met: a requirement's code such as CL-08, or a paragraph of the policy
 * @param condition what was found
 * @param subject what it was found of; absent when it concerns the whole body
 * @param responsible who has to answer it
 * @param dueOn until when it is to be answered and put right, inclusive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewAuditFinding")
public record NewFinding(
        @NotBlank @Size(max = 200) @Schema(examples = "再委託の承認記録がない") String title,
        @NotBlank @Size(max = 100) @Schema(examples = "CL-08") String criterion,
        @NotBlank @Size(max = 4000) @Schema(examples = "3件の契約で、再委託先の承認を示す記録が保存されていない。") String condition,
        @NotNull @Schema(examples = "MEDIUM") FindingSeverity severity,
        @Valid @Nullable AuditSubject subject,
        @Size(max = 100) @Nullable List<@NotNull UUID> evidenceIds,
        @NotNull @Valid Signatory responsible,
        @NotNull @Schema(examples = "2027-01-31") LocalDate dueOn) {

    public NewFinding {
        evidenceIds = evidenceIds == null ? List.of() : List.copyOf(evidenceIds);
    }
}
