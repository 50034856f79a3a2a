package org.daicho.evidence.check;

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
import org.daicho.access.gate.Within;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.object.StoreAway;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks at one file now. */
@Path("/api/v1/evidence/{id}/check")
@Within("evidence")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class FileCheckResource {

    private final FileCheck check;

    @Inject
    FileCheckResource(FileCheck check) {
        this.check = check;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Operation(
            summary = "保管先のファイルを読み直して照合する。Read the file again and compare it with what was received.",
            description = "Takes as long as reading the file. The answer's integrity says what was found.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response check(@PathParam("id") UUID id) {
        try {
            return Answers.ok(check.of(id));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }
}
