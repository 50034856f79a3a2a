package org.daicho.verification.check.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.verification.frequency.VerificationMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a verification while it is planned. It looks at a contract or at a cloud service, and stays with it.
 *
 * @param plannedOn the day it is to take place
 * @param dueOn the last day on which it is in time
 * @param methodReason why it is not done on site although the rule asks for that
 * @param performedBy who does it; the contract's owner may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewVerification(
        @Schema(examples = "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") @Nullable UUID contractId,
        @Nullable UUID serviceId,
        @Schema(examples = "2026-10-15") @Nullable LocalDate plannedOn,
        @NotNull @Schema(examples = "2027-03-31") LocalDate dueOn,
        @NotNull @Schema(examples = "ON_SITE") VerificationMethod method,
        @Size(max = 1000) @Schema(examples = "作業場所が当組合の庁舎内であるため") @Nullable String methodReason,
        @Valid @Nullable Signatory performedBy,
        @Size(max = 2000) @Nullable String note) {}
