package org.daicho.verification.measure.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the contractor answered (是正報告). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureAnswer")
public record Answer(
        @NotBlank @Size(max = 4000) @Schema(examples = "11月10日に全員の教育を終えました。") String answer,
        @NotNull @Schema(examples = "2026-11-12") LocalDate answeredOn,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {

    public Answer {
        evidenceIds = evidenceIds == null || evidenceIds.isEmpty() ? null : List.copyOf(evidenceIds);
    }
}
