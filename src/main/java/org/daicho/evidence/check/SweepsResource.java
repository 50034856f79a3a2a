package org.daicho.evidence.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.daicho.evidence.object.StoreAway;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clears now what the hourly sweep would clear later. */
@Path("/api/v1/evidence-sweeps")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class SweepsResource {

    private final Sweeps sweeps;

    @Inject
    SweepsResource(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Operation(
            summary = "届かなかった送信の残りを今すぐ片付ける。Clear now what uploads left behind that never ended.",
            description =
                    "Only what is older than DAICHO_EVIDENCE_RECEIVING_EXPIRY goes, and never a stored file. Every object in"
                            + " the store is looked at, so it takes longer the more there are.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SweptView.class)))
    public Response sweep() {
        try {
            return Response.ok(sweeps.sweep(true)).build();
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }
}
