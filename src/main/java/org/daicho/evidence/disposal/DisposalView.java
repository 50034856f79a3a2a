package org.daicho.evidence.disposal;

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

/** A list of disposal as the register holds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceDisposal")
@Remembered("evidence-disposal")
public record DisposalView(
        UUID id,
        long version,
        @Schema(examples = "PROPOSED") DisposalState state,
        List<UUID> evidenceIds,
        @Schema(examples = "保存期間の満了") String reason,
        LocalDate proposedOn,
        Signatory proposedBy,
        @Nullable LocalDate approvedOn,
        @Nullable Signatory approvedBy,
        @Nullable LocalDate carriedOutOn,
        @Nullable Signatory carriedOutBy,
        @Nullable String withdrawnBecause,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static DisposalView of(Disposal disposal) {
        return new DisposalView(
                disposal.id,
                disposal.version,
                disposal.state,
                List.copyOf(disposal.evidenceIds),
                disposal.reason,
                disposal.proposedOn,
                disposal.proposedBy,
                disposal.approvedOn,
                disposal.approvedBy,
                disposal.carriedOutOn,
                disposal.carriedOutBy,
                disposal.withdrawnBecause,
                disposal.createdAt,
                disposal.updatedAt);
    }
}
