package org.daicho.assurance.policy.review;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.policy.PolicyDocumentDirectory;
import org.daicho.assurance.policy.PolicyDocumentView;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews of one policy document; to whom the document is closed, so are they. */
@Path("/api/v1/policy-documents/{id}/reviews")
@Within("policy-document")
@Tag(name = "policy-documents")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyReviewsResource {

    private static final ListOf<PolicyReview, PolicyReviewView> LIST = ListOf.of(
                    PolicyReview.class,
                    "policy-document-reviews",
                    PolicyReviewView::of,
                    List.of(
                            Column.of("見直し日", PolicyReviewView::reviewedOn),
                            Column.of("結果", view -> view.result().label().ja()),
                            Column.of("次回見直し日", PolicyReviewView::nextReviewOn),
                            Column.of("備考", PolicyReviewView::note)))
            .orderedBy(SortKey.date("reviewedOn", "reviewedOn"), review -> review.reviewedOn)
            .remembering(PolicyReviewView.class);

    private static final String CSV =
            """
            見直し日,結果,次回見直し日,備考
            2027-03-15,改正不要,2028-03-15,監査結果を踏まえ、現行のままとする。
            """;

    private final PolicyReviews reviews;
    private final PolicyReviewRule rule;
    private final PolicyDocumentDirectory documents;
    private final Lists lists;
    private final Clock clock;

    @Inject
    PolicyReviewsResource(
            PolicyReviews reviews, PolicyReviewRule rule, PolicyDocumentDirectory documents, Lists lists, Clock clock) {
        this.reviews = reviews;
        this.rule = rule;
        this.documents = documents;
        this.lists = lists;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("policy-document:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "見直しを記録する。Record a review.",
            description = "The latest review sets when the next one is due; one that is registered late does not.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyReviewView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewPolicyReview wanted) {
        PolicyDocumentView document = documents.active(id);
        rule.require(wanted);
        LocalDate next = wanted.nextReviewOn() == null
                ? wanted.reviewedOn().plusMonths(document.reviewEveryMonths())
                : wanted.nextReviewOn();
        PolicyReviewView created = reviews.add(new PolicyReview(Ids.next(), id, wanted, next, clock.instant()))
                .view();
        if (reviews.isLatest(id, wanted.reviewedOn())) {
            documents.reviewed(id, next);
        }
        return Answers.created("/api/v1/policy-documents/" + id + "/reviews/" + created.id(), created);
    }

    @GET
    @PermissionsAllowed("policy-document:read")
    @PageOf(value = PolicyReviewView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "見直しの一覧。List the reviews.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("result") @Nullable ReviewResult result,
            @QueryParam("sort")
                    @Parameter(description = "並び順：reviewedOn（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        UUID document = documents.view(id).id();
        Criteria criteria = new Criteria()
                .when("result", result, "e.result = :result")
                .when("documentId", document, "e.documentId = :documentId");
        return lists.answer(LIST, criteria, sort, page, headers);
    }

    @GET
    @Path("{reviewId}")
    @PermissionsAllowed("policy-document:read")
    @Operation(summary = "見直しの記録を見る。Read a review.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyReviewView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("reviewId") UUID reviewId, @Context Request request) {
        UUID document = documents.view(id).id();
        PolicyReview review = reviews.get(reviewId);
        if (!review.documentId.equals(document)) {
            throw ProblemException.notFound(reviews.subject(), reviewId);
        }
        return Answers.read(request, review.view());
    }
}
