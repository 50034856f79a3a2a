package org.daicho.evidence.direct;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.daicho.evidence.EvidenceView;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that go straight into the store. */
@Path("/api/v1/direct-uploads")
@Tag(
        name = "direct-uploads",
        description = "保管先への直接の送信（署名付き URL）。Large files straight into the store, by signed addresses.")
@Produces(MediaType.APPLICATION_JSON)
public class DirectUploadsResource {

    private static final String PATH = "/api/v1/direct-uploads";
    /** Whoever has an address may send. */
    private static final String SECRET = "no-store";

    private final DirectReceiving receiving;
    private final SecurityIdentity identity;

    @Inject
    DirectUploadsResource(DirectReceiving receiving, SecurityIdentity identity) {
        this.receiving = receiving;
        this.identity = identity;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "直接の送信を始める。Begin an upload straight into the store for announced evidence.",
            description =
                    "Answers one address for each part, good for an hour. PUT each part to its address, in any order, with no"
                            + " header of this service, then complete. Only whoever began it goes on. 409 where the store cannot be"
                            + " reached by clients (DAICHO_STORE_PUBLIC_ENDPOINT).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DirectUploadView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response begin(@NotNull @Valid NewDirectUpload wanted) {
        DirectUploadView begun = receiving.begin(wanted, caller());
        return Response.created(URI.create(PATH + '/' + begun.id()))
                .entity(begun)
                .header(HttpHeaders.CACHE_CONTROL, SECRET)
                .build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "どの部分が届いたかを見る。Which parts have come; new addresses for the others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DirectUploadView.class)))
    public Response read(@PathParam("id") UUID id) {
        return Response.ok(receiving.at(id, caller()))
                .header(HttpHeaders.CACHE_CONTROL, SECRET)
                .build();
    }

    @POST
    @Path("{id}/complete")
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Operation(
            summary = "送信を終える。Complete an upload: the file is read whole, compared and becomes evidence.",
            description =
                    "Takes as long as reading the file. 409 names every part that is missing or of another length; 422 says"
                            + " that the file is another one than announced, and removes it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response complete(@PathParam("id") UUID id) {
        return Answers.ok(receiving.complete(id, caller()));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "直接の送信をやめる。Give an upload up.")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") UUID id) {
        receiving.end(id, caller());
        return Response.noContent().build();
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }
}
