package org.daicho.verification.measure.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was answered holds (再確認).
 *
 * @param rechecker who looked
 * @param note demanded when it did not pass: what is still wrong
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureRecheck")
public record Recheck(
        @NotNull @Schema(examples = "true") Boolean passed,
        @NotNull @Schema(examples = "2026-11-20") LocalDate recheckedOn,
        @NotNull @Valid Signatory rechecker,
        @Size(max = 2000) @Schema(examples = "実施記録で全員の受講を確認した。") @Nullable String note,
        @Column(columnDefinition = "uuid[]") @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {

    public Recheck {
        evidenceIds = evidenceIds == null ? List.of() : List.copyOf(evidenceIds);
    }
}
