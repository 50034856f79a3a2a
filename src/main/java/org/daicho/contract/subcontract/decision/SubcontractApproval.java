package org.daicho.contract.subcontract.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consent to a subcontract (再委託承諾). @param evidenceIds the request and the letter of consent */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubcontractApproval(
        @NotNull @Schema(examples = "2026-04-15") LocalDate decidedOn,
        @NotNull @Valid Signatory approver,
        @NotNull ApproverRole approverRole,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {}
