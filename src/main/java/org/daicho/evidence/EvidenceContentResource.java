package org.daicho.evidence;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.Permission;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.reading.Readings;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.content.ReprDigest;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.evidence.object.StoredContent;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.http.ranges.RangedAnswers;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The files themselves, in and out. */
@Path("/api/v1/evidence")
@Within("evidence")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceContentResource {

    private static final Permission READ_RESTRICTED = new StringPermission("evidence", "restricted");
    private static final Text RESTRICTED = Text.of(
            "非公開資料です。内容を読むには evidence:restricted の権限が必要です。",
            "This evidence is restricted; reading it needs the permission evidence:restricted.");

    private static final Text QUARANTINED = Text.of("隔離されているため取り出せません。", "It is in quarantine and is not handed out.");

    private final EvidenceRecords records;
    private final EvidenceReceiver receiver;
    private final ObjectStore store;
    private final EvidenceConfig config;
    private final SecurityIdentity identity;
    private final Readings readings;

    @Inject
    EvidenceContentResource(
            EvidenceRecords records,
            EvidenceReceiver receiver,
            ObjectStore store,
            EvidenceConfig config,
            SecurityIdentity identity,
            Readings readings) {
        this.records = records;
        this.receiver = receiver;
        this.store = store;
        this.config = config;
        this.identity = identity;
        this.readings = readings;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "証拠資料をファイルとともに登録する。Register evidence together with its file.",
            description = "Repr-Digest (RFC 9530), when sent, is that of the file. For large files announce and PUT.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response create(
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid NewEvidence metadata,
            @RestForm("file") @NotNull FileUpload file,
            @HeaderParam(ReprDigest.HEADER) @Nullable String digest)
            throws IOException {
        Promise promise = promise(file.size(), digest);
        promise.check();
        UUID id = records.announce(
                        metadata.named(file.fileName()), identity.getPrincipal().getName())
                .id;
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            EvidenceView stored = receiver.receive(id, content, promise, file.contentType());
            return Answers.created(EvidenceResource.PATH + '/' + id, stored);
        } catch (ProblemException refused) {
            records.withdraw(id, "withdrawn");
            throw refused;
        }
    }

    @PUT
    @Path("{id}/content")
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "予告した証拠資料のファイルを送る。Send the file of announced evidence, once.",
            description =
                    "The body is the file. Repr-Digest (RFC 9530) is checked when sent. A file is never replaced.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @HeaderParam(ReprDigest.HEADER) @Nullable String digest,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String claimed,
            InputStream body) {
        IfMatch.checkIfSent(ifMatch, records.beforeTransfer(id).version);
        return Answers.ok(receiver.receive(id, body, promise(length == null ? -1 : length, digest), claimed));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "ファイルを取り出す（範囲指定可）。Take the file out, whole or by ranges (RFC 9110).")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Response answer = RangedAnswers.get(stored(id), headers);
        return records.beforeTransfer(id).restricted ? readings.noted(records.subject(), id, headers, answer) : answer;
    }

    @HEAD
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "ファイルの長さとダイジェストを見る。The file's length and digest.")
    @APIResponse(responseCode = "200")
    public Response contentHead(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return RangedAnswers.head(stored(id), headers);
    }

    private StoredContent stored(UUID id) {
        Evidence evidence = records.beforeTransfer(id);
        if (evidence.state == EvidenceState.QUARANTINED) {
            throw ProblemException.of(
                    ProblemKind.CONFLICT, List.of(Violation.at("/state", "quarantined", QUARANTINED)));
        }
        if (evidence.state != EvidenceState.STORED) {
            throw ProblemException.notFound("content of evidence in state " + evidence.state, id);
        }
        if (evidence.restricted && !identity.checkPermissionBlocking(READ_RESTRICTED)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, RESTRICTED);
        }
        return new StoredContent(
                Objects.requireNonNull(evidence.objectKey),
                Objects.requireNonNull(evidence.size),
                Objects.requireNonNull(evidence.sha256),
                Objects.requireNonNull(evidence.mediaType),
                evidence.fileName,
                store);
    }

    private Promise promise(long length, @Nullable String digest) {
        return new Promise(length, config.maxSize().asLongValue(), ReprDigest.parse(digest));
    }
}
