package org.daicho.verification.measure.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a measure was brought before somebody. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureEscalation")
public record Escalation(
        @Enumerated(EnumType.STRING) @NotNull EscalationRole role,
        @NotNull @Valid Signatory toWhom,
        @NotNull @Schema(examples = "2026-10-16") LocalDate escalatedOn,
        @Size(max = 2000) @Schema(examples = "委託の継続の可否を協議した。") @Nullable String note) {}
