package org.daicho.assurance.inspection.result;

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
import org.daicho.assurance.inspection.SelfInspectionDirectory;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/self-inspections/{id}/answers")
@Tag(name = "self-inspections")
@Produces(MediaType.APPLICATION_JSON)
public class GivenAnswersResource {

    private final SelfInspectionDirectory rounds;
    private final GivenAnswerList list;

    @Inject
    GivenAnswersResource(SelfInspectionDirectory rounds, GivenAnswerList list) {
        this.rounds = rounds;
        this.list = list;
    }

    @GET
    @PermissionsAllowed("self-inspection:read")
    @PageOf(value = AnswerRow.class, csv = GivenAnswerList.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "提出された回答の一覧（不適合の一覧を含む）。List the answers of submitted sheets.",
            description = "With conforming=false those that are not as they should be. By question.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid GivenAnswerFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(rounds.view(id), filter, page, headers);
    }
}
