package org.daicho.evidence.rescan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.object.StoreAway;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has one file scanned now. */
@Path("/api/v1/evidence/{id}/scan")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class RescanResource {

    private final Rescan rescan;

    @Inject
    RescanResource(Rescan rescan) {
        this.rescan = rescan;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Operation(
            summary = "ファイルのウイルス検査をやり直す。Have the file scanned again.",
            description =
                    "Takes as long as the scanner does. The answer's scan says what it found; what is harmful goes into"
                            + " quarantine. What is NOT_SCANNED is scanned again by itself too, from time to time.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response scan(@PathParam("id") UUID id) {
        try {
            return Answers.ok(rescan.of(id));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }
}
