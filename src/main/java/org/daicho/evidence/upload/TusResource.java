package org.daicho.evidence.upload;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.OpenToBound;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** tus 1.0.0: core, creation (also with the first piece), expiration, termination and checksum. */
@Path("/api/v1/uploads")
@OpenToBound
@Tag(name = "uploads", description = "再開できる送信（tus 1.0）。Uploads that resume, for files of announced evidence.")
@Produces(MediaType.APPLICATION_JSON)
public class TusResource {

    private static final String PATH = "/api/v1/uploads";
    private static final String VERSION = "1.0.0";
    private static final String CHUNK = "application/offset+octet-stream";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final Text OTHER_VERSION = Text.of("Tus-Resumable は 1.0.0 にしてください。", "Send Tus-Resumable: 1.0.0.");
    private static final Text REQUIRED = Text.of("0 以上の整数が必要です。", "A number of bytes is required.");

    private final Resuming resuming;
    private final EvidenceConfig config;
    private final SecurityIdentity identity;

    @Inject
    TusResource(Resuming resuming, EvidenceConfig config, SecurityIdentity identity) {
        this.resuming = resuming;
        this.config = config;
        this.identity = identity;
    }

    @OPTIONS
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "再開できる送信の対応範囲。What of tus this service understands.")
    @APIResponse(responseCode = "204")
    public Response capabilities() {
        return Response.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,expiration,termination,checksum")
                .header("Tus-Checksum-Algorithm", UploadChecksum.ALGORITHMS)
                .header("Tus-Max-Size", config.maxSize().asLongValue())
                .build();
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "送信を始める。Begin an upload for announced evidence.",
            description =
                    "Upload-Metadata holds evidenceId, and filetype where it is known. Only whoever began it goes on. A body of"
                            + " type application/offset+octet-stream is the first piece (creation-with-upload).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResumableUploadView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response begin(
            @HeaderParam(RESUMABLE) @Nullable String version,
            @HeaderParam(LENGTH) @Nullable Long length,
            @HeaderParam(TusMetadata.HEADER) @Nullable String metadata,
            @HeaderParam(UploadChecksum.HEADER) @Nullable String checksum,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body) {
        require(version);
        TusMetadata about = TusMetadata.parse(metadata);
        UploadChecksum promised = UploadChecksum.parse(checksum);
        ResumableUpload begun =
                resuming.begin(about.evidenceId(), required(LENGTH, length), about.fileType(), caller());
        long received = CHUNK.equals(type) ? resuming.first(begun, body, promised) : begun.received();
        ResumableUploadView view =
                new ResumableUploadView(begun.id(), begun.evidenceId(), begun.length(), received, begun.expiresAt());
        return at(Response.created(URI.create(PATH + '/' + begun.id())), begun)
                .header(OFFSET, received)
                .entity(view)
                .build();
    }

    @HEAD
    @Path("{id}")
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "どこまで届いたかを見る。How far an upload has come.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response offset(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Nullable String version) {
        require(version);
        ResumableUpload upload = resuming.at(id, caller());
        return at(Response.ok(), upload)
                .header(OFFSET, upload.received())
                .header(LENGTH, upload.length())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("evidence:write")
    @Consumes(CHUNK)
    @Operation(
            summary = "続きを送る。Send what comes next; with its last byte the file becomes evidence.",
            description = "What came before a broken line is kept, unless Upload-Checksum was sent with it.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response append(
            @PathParam("id") UUID id,
            @HeaderParam(RESUMABLE) @Nullable String version,
            @HeaderParam(OFFSET) @Nullable Long offset,
            @HeaderParam(UploadChecksum.HEADER) @Nullable String checksum,
            InputStream body) {
        require(version);
        long received = resuming.append(id, caller(), required(OFFSET, offset), body, UploadChecksum.parse(checksum));
        return Response.noContent()
                .header(RESUMABLE, VERSION)
                .header(OFFSET, received)
                .build();
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "送信をやめる。Give an upload up.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response end(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Nullable String version) {
        require(version);
        resuming.end(id, caller());
        return Response.noContent().header(RESUMABLE, VERSION).build();
    }

    private static Response.ResponseBuilder at(Response.ResponseBuilder answer, ResumableUpload upload) {
        return answer.header(RESUMABLE, VERSION)
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }

    private static void require(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new ProblemException(
                    ProblemKind.STALE_VERSION, OTHER_VERSION, List.of(), Map.of("Tus-Version", VERSION));
        }
    }

    private static long required(String header, @Nullable Long value) {
        if (value == null || value < 0) {
            throw ProblemException.invalid(header, "required", REQUIRED, value);
        }
        return value;
    }
}
