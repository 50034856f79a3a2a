package org.daicho.externalservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the applicant may approve for once (兼務の禁止 allows what cannot be avoided). It is recorded among the exceptions, for
 * the day of the decision.
 *
 * @param by who allows it
 */
public record FourEyesException(
        @NotBlank @Size(max = 1000) @Schema(examples = "局長が不在で、他に承認できる職がないため") String reason,
        @NotNull @Valid Signatory by) {}
