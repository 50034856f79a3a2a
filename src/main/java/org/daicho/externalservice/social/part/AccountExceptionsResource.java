package org.daicho.externalservice.social.part;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.exemption.ExemptionCalls;
import org.daicho.externalservice.exemption.ExemptionFilter;
import org.daicho.externalservice.exemption.ExemptionView;
import org.daicho.externalservice.exemption.NewExemption;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.externalservice.social.SocialMediaAccountView;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a social media account is excepted from. */
@Path("/api/v1/social-media-accounts/{id}/exceptions")
@Within("social-media-account")
@Tag(name = "social-media-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountExceptionsResource {

    private static final String SUBJECT = ServiceKind.SOCIAL_MEDIA_ACCOUNT.subject();
    private static final String PATH = "/api/v1/social-media-accounts/%s/exceptions";

    private final SocialMediaAccountDirectory accounts;
    private final ExemptionCalls calls;

    @Inject
    AccountExceptionsResource(SocialMediaAccountDirectory accounts, ExemptionCalls calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "例外の承認を記録する。Record an exception.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExemptionView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewExemption wanted) {
        return calls.create(SUBJECT, id, open(id).edition(), PATH.formatted(id), wanted);
    }

    @GET
    @PermissionsAllowed("service:read")
    @PageOf(value = ExemptionView.class, csv = ExemptionCalls.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "例外の一覧。List the exceptions.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid ExemptionFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        accounts.view(id);
        return calls.list(SUBJECT, id, filter, page, headers);
    }

    @GET
    @Path("{exceptionId}")
    @PermissionsAllowed("service:read")
    @Operation(summary = "例外を見る。Read an exception.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExemptionView.class)))
    public Response read(
            @PathParam("id") UUID id, @PathParam("exceptionId") UUID exceptionId, @Context Request request) {
        return calls.read(SUBJECT, id, exceptionId, request);
    }

    @PATCH
    @Path("{exceptionId}")
    @Transactional
    @PermissionsAllowed("service:approve")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "例外の一部を変更する。Change parts of an exception, such as its last day (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewExemption.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExemptionView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exceptionId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            JsonNode patch) {
        return calls.change(SUBJECT, id, open(id).edition(), exceptionId, ifMatch, patch);
    }

    private SocialMediaAccountView open(UUID id) {
        SocialMediaAccountView account = accounts.view(id);
        ServiceStep.requireOpen(account.state());
        return account;
    }
}
