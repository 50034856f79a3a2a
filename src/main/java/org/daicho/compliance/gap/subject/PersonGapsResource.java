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

@Path("/api/v1/people/{id}/gaps")
@Within("person")
@Tag(name = "gaps")
@Produces(MediaType.APPLICATION_JSON)
public class PersonGapsResource {

    private final SubjectGaps gaps;

    @Inject
    PersonGapsResource(SubjectGaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = GapView.class, csv = GapColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "その日に人が責任を持つものの不備。The gaps of what a person answers for that day.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid SubjectGapFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return gaps.answer(headers, "person", id, filter, page, narrowed -> narrowed.personId = id);
    }
}
