package org.daicho.externalservice.social;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.decision.Approvals;
import org.daicho.externalservice.decision.NewApproval;
import org.daicho.externalservice.decision.Starting;
import org.daicho.externalservice.decision.UseSteps;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.Refusal;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.externalservice.life.Suspension;
import org.daicho.externalservice.social.terms.PostsCheck;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a social media account's life, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/social-media-accounts/{id}")
@Within("social-media-account")
@Tag(name = "social-media-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountStepsResource {

    private final SocialMediaAccounts accounts;
    private final AccountNeeds needs;
    private final Approvals approvals;
    private final UseSteps steps;
    private final Clock clock;

    @Inject
    AccountStepsResource(
            SocialMediaAccounts accounts, AccountNeeds needs, Approvals approvals, UseSteps steps, Clock clock) {
        this.accounts = accounts;
        this.needs = needs;
        this.approvals = approvals;
        this.steps = steps;
        this.clock = clock;
    }

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:approve")
    @Operation(
            summary = "利用を承認する。Approve its use.",
            description =
                    "Refused while a mandatory condition is unanswered or not met, and for the applicant, without an"
                            + " exception.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewApproval wanted) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        approvals.approve(account, wanted, List.of());
        return recorded(account, "approved");
    }

    @POST
    @Path("refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:approve")
    @Operation(summary = "利用を承認しない。Refuse the application.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Refusal wanted) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        approvals.refuse(account, wanted);
        return recorded(account, "refused");
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
                    "Needs the approval, an operating procedure, a rule for what may be published, and a responsible"
                            + " person.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Starting wanted) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        steps.start(account, wanted, needs.forUse(account));
        return recorded(account, "started");
    }

    @POST
    @Path("suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を停止する。Suspend its use.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Suspension wanted) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        steps.suspend(account, wanted);
        return recorded(account, "suspended");
    }

    @POST
    @Path("resume")
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を再開する。Resume its use, under the same demands as its start.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        steps.resume(account, needs.forUse(account));
        return recorded(account, "resumed");
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "利用を終了する。End its use; information and accounts must be disposed of.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Ending wanted) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        steps.end(account, wanted);
        return recorded(account, "ended");
    }

    @POST
    @Path("posts-checked")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Operation(summary = "更新状況の確認を記録する。Record that somebody looked whether it is still used.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SocialMediaAccountView.class)))
    public Response checkPosts(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid PostsCheck check) {
        SocialMediaAccount account = accounts.get(id, ifMatch);
        ServiceStep.requireOpen(account.state);
        account.postsChecked(check.require(LocalDate.now(clock)).lastPostedOn(), check.checkedOn());
        return recorded(account, "posts-checked");
    }

    private Response recorded(SocialMediaAccount account, String verb) {
        return Answers.ok(accounts.record(account, verb).view());
    }
}
