package org.daicho.evidence.disposal;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the lists of disposal may be narrowed. Dates are inclusive. */
public class DisposalFilter {

    @QueryParam("state")
    public @Nullable DisposalState state;

    @QueryParam("evidenceId")
    public @Nullable UUID evidenceId;

    @QueryParam("proposedAfter")
    public @Nullable LocalDate proposedAfter;

    @QueryParam("proposedBefore")
    public @Nullable LocalDate proposedBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：proposedOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("state", state, "e.state = :state")
                .when("evidenceId", evidenceId, ":evidenceId member of e.evidenceIds")
                .when("proposedAfter", proposedAfter, "e.proposedOn >= :proposedAfter")
                .when("proposedBefore", proposedBefore, "e.proposedOn <= :proposedBefore");
    }
}
