package org.daicho.compliance.gap.subject;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.compliance.gap.GapColumns;
import org.daicho.compliance.gap.GapView;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/organization-units/{id}/gaps")
@Within("organization-unit")
@Tag(name = "gaps")
@Produces(MediaType.APPLICATION_JSON)
public class UnitGapsResource {

    private final SubjectGaps gaps;

    @Inject
    UnitGapsResource(SubjectGaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = GapView.class, csv = GapColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "組織の不備。The gaps of a unit.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid SubjectGapFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return gaps.answer(headers, "organization-unit", id, filter, page, narrowed -> narrowed.unitId = id);
    }
}
