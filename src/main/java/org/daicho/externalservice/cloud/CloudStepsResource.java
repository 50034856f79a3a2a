package org.daicho.externalservice.cloud;

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
import org.daicho.externalservice.decision.Approvals;
import org.daicho.externalservice.decision.NewApproval;
import org.daicho.externalservice.decision.Starting;
import org.daicho.externalservice.decision.UseSteps;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.Refusal;
import org.daicho.externalservice.life.Suspension;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a cloud service's life, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/cloud-services/{id}")
@Within("cloud-service")
@Tag(name = "cloud-services")
@Produces(MediaType.APPLICATION_JSON)
public class CloudStepsResource {

    private final Clouds clouds;
    private final CloudNeeds needs;
    private final Approvals approvals;
    private final UseSteps steps;

    @Inject
    CloudStepsResource(Clouds clouds, CloudNeeds needs, Approvals approvals, UseSteps steps) {
        this.clouds = clouds;
        this.needs = needs;
        this.approvals = approvals;
        this.steps = steps;
    }

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:approve")
    @Operation(
            summary = "利用を承認する。Approve its use.",
            description = "Refused while a mandatory condition is unanswered or not met, while the information is not"
                    + " classified or above what uniform terms can hold, and for the applicant, without an exception.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewApproval wanted) {
        Cloud cloud = clouds.get(id, ifMatch);
        approvals.approve(cloud, wanted, needs.forApproval(cloud));
        return recorded(cloud, "approved");
    }

    @POST
    @Path("refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:approve")
    @Operation(summary = "利用を承認しない。Refuse the application.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Refusal wanted) {
        Cloud cloud = clouds.get(id, ifMatch);
        approvals.refuse(cloud, wanted);
        return recorded(cloud, "refused");
    }

    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(
            summary = "利用を開始する。Take it into use.",
            description =
                    "Needs the approval, a cloud service manager, a usage rule, for uniform terms their review, and an"
                            + " assessment where the data may be outside Japan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Starting wanted) {
        Cloud cloud = clouds.get(id, ifMatch);
        steps.start(cloud, wanted, needs.forUse(cloud));
        return recorded(cloud, "started");
    }

    @POST
    @Path("suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を停止する。Suspend its use.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Suspension wanted) {
        Cloud cloud = clouds.get(id, ifMatch);
        steps.suspend(cloud, wanted);
        return recorded(cloud, "suspended");
    }

    @POST
    @Path("resume")
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を再開する。Resume its use, under the same demands as its start.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Cloud cloud = clouds.get(id, ifMatch);
        steps.resume(cloud, needs.forUse(cloud));
        return recorded(cloud, "resumed");
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を終了する。End its use; information and accounts must be disposed of.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Ending wanted) {
        Cloud cloud = clouds.get(id, ifMatch);
        steps.end(cloud, wanted);
        return recorded(cloud, "ended");
    }

    private Response recorded(Cloud cloud, String verb) {
        return Answers.ok(clouds.record(cloud, verb).view());
    }
}
