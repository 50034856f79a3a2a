package org.daicho.contract.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The final inspection as the register holds it; see {@link NewInspection}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractInspection")
@Remembered("contract-inspection")
public record InspectionView(
        UUID id,
        long version,
        UUID contractId,
        LocalDate inspectedOn,
        Signatory inspector,
        InspectionResult result,
        boolean securityConfirmed,
        List<UUID> evidenceIds,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static InspectionView of(Inspection inspection) {
        return new InspectionView(
                inspection.id,
                inspection.version,
                inspection.contractId,
                inspection.inspectedOn,
                inspection.inspector,
                inspection.result,
                inspection.securityConfirmed,
                List.copyOf(inspection.evidenceIds),
                inspection.note,
                inspection.createdAt,
                inspection.updatedAt);
    }
}
