package org.daicho.bundle.timestamp;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.bundle.bag.Manifest;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bundles/{id}")
@Within("bundle")
@Tag(name = "bundles")
@Produces(MediaType.APPLICATION_JSON)
public class BundleTimestampResource {

    /** RFC 3161 section 3.4. */
    static final String QUERY = "application/timestamp-query";

    static final String REPLY = "application/timestamp-reply";

    private final BundleTimestamps timestamps;
    private final Stamping stamping;

    @Inject
    BundleTimestampResource(BundleTimestamps timestamps, Stamping stamping) {
        this.timestamps = timestamps;
        this.stamping = stamping;
    }

    @GET
    @Path("timestamp-request")
    @Produces(QUERY)
    @Transactional
    @PermissionsAllowed("bundle:read")
    @Operation(
            summary = "時刻認証局に渡す要求（.tsq）を取り出す。The request to carry to a time stamping authority.",
            description = "RFC 3161, over the SHA-256 of tagmanifest-sha256.txt, the same bytes every time.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = QUERY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response request(@PathParam("id") UUID id) {
        return file(TimestampRule.request(timestamps.digest(id)), ".tsq");
    }

    @POST
    @Path("timestamp")
    @Idempotent
    @Transactional
    @Consumes(REPLY)
    @PermissionsAllowed("bundle:write")
    @Operation(
            summary = "時刻認証局の応答（.tsr）を取り込む。Take in the authority's answer, once.",
            description = "Its imprint and its own signature are checked. The bundle's bytes stay the same.")
    @RequestBody(content = @Content(mediaType = REPLY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BundleTimestampView.class)))
    public Response take(@PathParam("id") UUID id, @NotNull @Size(max = TimestampRule.LARGEST) byte[] response) {
        try {
            TimestampRule.Stamp stamp = TimestampRule.accept(response, timestamps.digest(id));
            return created(id, stamping.keep(id, stamp, response));
        } catch (UnacceptableStampException refused) {
            throw ProblemException.invalid("", refused.code(), refused.reason(), null);
        }
    }

    @POST
    @Path("request-timestamp")
    @Idempotent(transactional = false)
    @PermissionsAllowed("bundle:write")
    @Operation(
            summary = "設定した時刻認証局にタイムスタンプを求める。Have the configured authority stamp the bundle.",
            description = "Happens by itself within a minute of freezing; this says why where it does not. 409 where no"
                    + " authority is configured or it refuses, 503 where it is away.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BundleTimestampView.class)))
    public Response ask(@PathParam("id") UUID id) {
        return created(id, stamping.ask(id));
    }

    private static Response created(UUID id, BundleTimestampView taken) {
        return Answers.created("/api/v1/bundles/" + id + "/timestamp", taken);
    }

    @GET
    @Path("timestamp")
    @Produces(REPLY)
    @Transactional
    @PermissionsAllowed("bundle:read")
    @Operation(
            summary = "タイムスタンプ（.tsr）を取り出す。The time stamp, to be kept beside the ZIP.",
            description = "Check it with openssl ts -verify -data tagmanifest-sha256.txt.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = REPLY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(@PathParam("id") UUID id) {
        timestamps.digest(id);
        return file(
                timestamps.of(id).orElseThrow(() -> ProblemException.notFound("timestamp of bundle", id)).response,
                ".tsr");
    }

    private static Response file(byte[] content, String ending) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + Manifest.TAGS + ending + "\"")
                .build();
    }
}
