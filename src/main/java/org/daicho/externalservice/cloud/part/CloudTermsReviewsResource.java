package org.daicho.externalservice.cloud.part;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.review.NewTermsReview;
import org.daicho.externalservice.review.TermsReviewCalls;
import org.daicho.externalservice.review.TermsReviewView;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When the terms of a cloud service were looked at, and what was found. */
@Path("/api/v1/cloud-services/{id}/terms-reviews")
@Within("cloud-service")
@Tag(name = "cloud-services")
@Produces(MediaType.APPLICATION_JSON)
public class CloudTermsReviewsResource {

    private static final String PATH = "/api/v1/cloud-services/%s/terms-reviews/%s";

    private final CloudServiceDirectory clouds;
    private final TermsReviewCalls calls;

    @Inject
    CloudTermsReviewsResource(CloudServiceDirectory clouds, TermsReviewCalls calls) {
        this.clouds = clouds;
        this.calls = calls;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "規約の確認を記録する。Record a review of the terms.",
            description = "The newest review is what the service shows as its terms' version and review.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TermsReviewView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewTermsReview wanted) {
        TermsReviewView created = clouds.review(id, wanted);
        return Answers.created(PATH.formatted(id, created.id()), created);
    }

    @GET
    @PermissionsAllowed("service:read")
    @PageOf(value = TermsReviewView.class, csv = TermsReviewCalls.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "規約の確認の一覧。List the reviews of the terms, oldest first.")
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        clouds.view(id);
        return calls.list(ServiceKind.CLOUD_SERVICE, id, page, headers);
    }

    @GET
    @Path("{reviewId}")
    @PermissionsAllowed("service:read")
    @Operation(summary = "規約の確認を見る。Read a review of the terms.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermsReviewView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("reviewId") UUID reviewId, @Context Request request) {
        return calls.read(ServiceKind.CLOUD_SERVICE, id, reviewId, request);
    }
}
