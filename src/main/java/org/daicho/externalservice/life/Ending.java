package org.daicho.externalservice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Use is over (利用終了): the information and the accounts left with the provider are disposed of (guideline, 8.3: measures at
 * the end of use).
 *
 * @param endedOn the last day of use
 * @param evidenceIds what shows the disposal
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceEnding")
public record Ending(
        @NotNull @Schema(examples = "2026-09-30") LocalDate endedOn,
        @NotNull Boolean informationDisposed,
        @NotNull Boolean accountsDisposed,
        @Column(name = "disposal_evidence_ids", columnDefinition = "uuid[]") @Size(max = 100) @Nullable List<@NotNull UUID> evidenceIds) {}
