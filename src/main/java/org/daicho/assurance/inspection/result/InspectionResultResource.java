package org.daicho.assurance.inspection.result;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.daicho.assurance.inspection.SelfInspectionDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/self-inspections/{id}/result")
@Tag(name = "self-inspections")
@Produces(MediaType.APPLICATION_JSON)
public class InspectionResultResource {

    private final SelfInspectionDirectory rounds;
    private final InspectionResults results;

    @Inject
    InspectionResultResource(SelfInspectionDirectory rounds, InspectionResults results) {
        this.rounds = rounds;
        this.results = results;
    }

    @GET
    @Transactional
    @PermissionsAllowed("self-inspection:read")
    @Operation(
            summary = "点検結果の集計。The result: by question, by unit, and how many have answered.",
            description = "Only submitted sheets count.")
    public InspectionResult result(@PathParam("id") UUID id) {
        return results.of(rounds.view(id));
    }
}
