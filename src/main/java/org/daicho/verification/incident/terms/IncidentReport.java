package org.daicho.verification.incident.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report of an incident.
 *
 * @param reportedTo the authority
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentReport(
        @NotNull @Schema(examples = "2026-06-03") LocalDate reportedOn,
        @NotBlank @Size(max = 200) @Schema(examples = "個人情報保護委員会") String reportedTo,
        @Column(columnDefinition = "uuid[]") @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds) {

    public IncidentReport {
        evidenceIds = evidenceIds == null ? List.of() : List.copyOf(evidenceIds);
    }
}
