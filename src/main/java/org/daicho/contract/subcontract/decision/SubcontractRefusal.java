package org.daicho.contract.subcontract.decision;

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

/** The refusal of a subcontract, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubcontractRefusal(
        @NotNull @Schema(examples = "2026-04-15") LocalDate decidedOn,
        @NotNull @Valid Signatory approver,
        @NotNull ApproverRole approverRole,
        @NotBlank @Size(max = 1000) @Schema(examples = "作業場所の安全管理が確認できないため") String reason,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {}
