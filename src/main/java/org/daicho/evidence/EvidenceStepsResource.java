package org.daicho.evidence;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Clock;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.Reason;
import org.daicho.evidence.scan.NewSanitization;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may happen to evidence after its file has come. */
@Path("/api/v1/evidence/{id}")
@Within("evidence")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceStepsResource {

    private static final Text NOT_IN_QUARANTINE = Text.of("隔離されていません。", "It is not in quarantine.");

    private final EvidenceRecords records;
    private final EvidenceKeeping keeping;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    EvidenceStepsResource(EvidenceRecords records, EvidenceKeeping keeping, SecurityIdentity identity, Clock clock) {
        this.records = records;
        this.keeping = keeping;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Path("hold")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "廃棄を停止する。Hold evidence whatever its retention says.",
            description = "Where the bucket offers it, the object is put under legal hold in the store too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Reason wanted) {
        String by = identity.getPrincipal().getName();
        return Answers.ok(keeping.hold(records.get(id, ifMatch), wanted.line(), by));
    }

    @POST
    @Path("release")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "廃棄の停止を解く。Release evidence from hold.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response release(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Answers.ok(keeping.release(records.get(id, ifMatch)));
    }

    @POST
    @Path("sanitization")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "無害化の結果を記録する。Report what the body's sanitiser made of the file.",
            description = "REJECTED puts it into quarantine.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response sanitize(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewSanitization report) {
        Evidence evidence = records.get(id, ifMatch);
        evidence.requireFile();
        evidence.sanitize(report.at(clock.instant()));
        return Answers.ok(records.record(evidence, "sanitization-reported").view());
    }

    @POST
    @Path("release-from-quarantine")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:restricted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "隔離を解く。Release evidence from quarantine, for a reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response releaseFromQuarantine(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Reason because) {
        Evidence evidence = records.get(id, ifMatch);
        new Violations()
                .refuseIf(evidence.state != EvidenceState.QUARANTINED, "/state", "not-in-quarantine", NOT_IN_QUARANTINE)
                .orThrow(ProblemKind.CONFLICT);
        evidence.releaseFromQuarantine(because.line());
        return Answers.ok(records.record(evidence, "released-from-quarantine").view());
    }
}
