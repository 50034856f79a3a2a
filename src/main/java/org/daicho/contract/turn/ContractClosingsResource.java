package org.daicho.contract.turn;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/contract-closings")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractClosingsResource {

    private final YearTurn turn;

    @Inject
    ContractClosingsResource(YearTurn turn) {
        this.turn = turn;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("contract:sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "契約をまとめて完了にする。Close many contracts.",
            description = "Each for itself: one that is refused does not stop the others. With dryRun nothing is kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TurnReport.class)))
    public Response close(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "試行のみ（何も保存しない）。Only foretell; nothing is kept.")
                    boolean dryRun,
            @NotNull @Valid NewClosings wanted) {
        return Response.ok(turn.close(wanted.ids(), dryRun)).build();
    }
}
