package org.daicho.contract.subcontract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.subcontract.decision.ApproverRole;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subcontract (再委託) as the register holds it; see {@link NewSubcontract}.
 *
 * @param tier 1 directly below the contractor, 2 below that (再々委託)
 * @param approver who decided; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subcontract")
@Remembered("subcontract")
public record SubcontractView(
        UUID id,
        long version,
        UUID contractId,
        @Nullable UUID parentId,
        @Schema(examples = "1") int tier,
        SubcontractState state,
        String contractorName,
        @Nullable UUID contractorId,
        String work,
        boolean personalData,
        boolean myNumber,
        @Nullable String country,
        @Nullable LocalDate requestedOn,
        @Nullable String requestedBy,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate decidedOn,
        @Nullable Signatory approver,
        @Nullable ApproverRole approverRole,
        @Nullable String refusedBecause,
        List<UUID> evidenceIds,
        @Nullable LocalDate endedOn,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SubcontractView of(Subcontract subcontract) {
        return new SubcontractView(
                subcontract.id,
                subcontract.version,
                subcontract.contractId,
                subcontract.parentId,
                subcontract.tier,
                subcontract.state,
                subcontract.contractorName,
                subcontract.contractorId,
                subcontract.work,
                subcontract.personalData,
                subcontract.myNumber,
                subcontract.country,
                subcontract.requestedOn,
                subcontract.requestedBy,
                subcontract.foundOn,
                subcontract.decidedOn,
                subcontract.approver,
                subcontract.approverRole,
                subcontract.refusedBecause,
                List.copyOf(subcontract.evidenceIds),
                subcontract.endedOn,
                subcontract.note,
                subcontract.createdAt,
                subcontract.updatedAt);
    }
}
