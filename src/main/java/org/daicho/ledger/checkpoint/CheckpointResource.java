package org.daicho.ledger.checkpoint;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ledger")
@Tag(name = "ledger", description = "改ざん検知：チェックポイント、証明、検証。The sealed record: checkpoints, proofs, verification.")
public class CheckpointResource {

    static final String NOTE =
            """
            daicho
            41823
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 daicho AZpYkQDjeEM0wuEIzi0hJg2xq8p8ZDqPfJ6iMv4Yy0FF1sUq3rCgPBT0u5bRbY1nlG7v8kIVB2mXQ9hEo1yZfCJ3rQ8=
            """;

    private final CheckpointSigner signer;
    private final LedgerStatus status;

    @Inject
    CheckpointResource(CheckpointSigner signer, LedgerStatus status) {
        this.signer = signer;
        this.status = status;
    }

    @GET
    @Path("checkpoint")
    @PermissionsAllowed("ledger:read")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            summary = "今のチェックポイント（署名付き）。The present checkpoint, signed.",
            description =
                    "A signed note (C2SP signed-note, tlog-checkpoint) over everything recorded before this call.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "checkpoint", value = NOTE)))
    public String present() {
        return signer.sign().note();
    }

    @GET
    @Path("status")
    @PermissionsAllowed("ledger:read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "封印の進み具合。How far sealing has come.",
            description =
                    "The sealer works every second; a growing age of the oldest waiting entry says that it does not.")
    public LedgerStatusView status() {
        return status.present();
    }
}
