package org.daicho.contractor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contractor.ending.Absorbing;
import org.daicho.contractor.ending.Closing;
import org.daicho.contractor.ending.Merging;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of companies, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/contractors/{id}")
@Within("contractor")
@Tag(name = "contractors")
@Produces(MediaType.APPLICATION_JSON)
public class ContractorStepsResource {

    private final Contractors contractors;
    private final ContractorEndings endings;

    @Inject
    ContractorStepsResource(Contractors contractors, ContractorEndings endings) {
        this.contractors = contractors;
        this.endings = endings;
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Operation(summary = "廃業・解散を記録する。Record that the company has closed down.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Closing closing) {
        return Answers.ok(endings.close(contractors.get(id, ifMatch), closing).view());
    }

    @POST
    @Path("reopen")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Operation(
            summary = "廃業・解散または合併の記録を取り消す。Take back that it has closed down or was merged.",
            description = "Not for a duplicate that was absorbed: what belonged to it has moved.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(endings.reopen(contractors.get(id, ifMatch)).view());
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Operation(
            summary = "他社への吸収合併を記録する。Record that the company was merged into another one.",
            description = "Its contracts, attestations and selections stay with it; successorId says who took over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Merging merging) {
        return Answers.ok(endings.merge(contractors.get(id, ifMatch), merging).view());
    }

    @POST
    @Path("absorb")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Operation(
            summary = "二重に登録された事業者をこの事業者に統合する。Absorb a double entry of the same company.",
            description =
                    "Attestations, selections and contracts of the duplicate move here, each recorded; the duplicate"
                            + " stays readable and points here. Its names and, where this one has none, its corporate number move too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response absorb(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Absorbing absorbing) {
        return Answers.ok(
                endings.absorb(contractors.get(id, ifMatch), absorbing).view());
    }
}
