package org.daicho.externalservice.social.part;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.organization.duty.AssignmentCalls;
import org.daicho.organization.duty.AssignmentEnd;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.NewAssignment;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who answers for a social media account. */
@Path("/api/v1/social-media-accounts/{id}/assignments")
@Within("social-media-account")
@Tag(name = "social-media-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountAssignmentsResource {

    private static final String SUBJECT = ServiceKind.SOCIAL_MEDIA_ACCOUNT.subject();

    private final SocialMediaAccountDirectory accounts;
    private final AssignmentCalls calls;

    @Inject
    AccountAssignmentsResource(SocialMediaAccountDirectory accounts, AssignmentCalls calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "ソーシャルメディア責任者などを指名する。Name its responsible person, a deputy or an operator.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewAssignment wanted) {
        ServiceStep.requireOpen(accounts.view(id).state());
        return calls.create(SUBJECT, id, wanted);
    }

    @GET
    @PermissionsAllowed("service:read")
    @PageOf(value = AssignmentView.class, csv = AssignmentCalls.CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "ソーシャルメディアの担当の一覧。List who answers for it.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "この日の担当。Those of this day.", example = "2026-04-01") @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        accounts.view(id);
        return calls.list(SUBJECT, id, on, page, headers);
    }

    @POST
    @Path("{assignmentId}/end")
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "担当を終える。End an assignment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AssignmentEnd end) {
        accounts.view(id);
        return calls.end(SUBJECT, id, assignmentId, ifMatch, end);
    }
}
