package org.daicho.assurance.policy.edition;

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
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.policy.PolicyDocumentDirectory;
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

/** The editions of one policy document; to whom the document is closed, so are they. */
@Path("/api/v1/policy-documents/{id}/editions")
@Within("policy-document")
@Tag(name = "policy-documents")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyEditionsResource {

    private static final ListOf<PolicyEdition, PolicyEditionView> LIST = ListOf.of(
                    PolicyEdition.class,
                    "policy-document-editions",
                    PolicyEditionView::of,
                    List.of(
                            Column.of("版", PolicyEditionView::label),
                            Column.of("策定日", PolicyEditionView::establishedOn),
                            Column.of("施行日", PolicyEditionView::effectiveOn),
                            Column.of("改正の要点", PolicyEditionView::summary)))
            .orderedBy(SortKey.date("effectiveOn", "effectiveOn"), edition -> edition.effectiveOn)
            .remembering(PolicyEditionView.class);

    private static final String CSV =
            """
            版,策定日,施行日,改正の要点
            第3版,2026-03-31,2026-04-01,再委託の承認記録の保存を追加した。
            """;

    private final PolicyEditions editions;
    private final PolicyEditionRule rule;
    private final PolicyDocumentDirectory documents;
    private final Lists lists;
    private final Clock clock;

    @Inject
    PolicyEditionsResource(
            PolicyEditions editions,
            PolicyEditionRule rule,
            PolicyDocumentDirectory documents,
            Lists lists,
            Clock clock) {
        this.editions = editions;
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
    @Operation(summary = "版（改正）を登録する。Register an edition.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyEditionView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewPolicyEdition wanted) {
        documents.active(id);
        PolicyEditionView created = editions.add(
                        new PolicyEdition(Ids.next(), id, rule.require(id, wanted), clock.instant()))
                .view();
        return Answers.created("/api/v1/policy-documents/" + id + "/editions/" + created.id(), created);
    }

    @GET
    @PermissionsAllowed("policy-document:read")
    @PageOf(value = PolicyEditionView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "版の一覧。List the editions.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("findingId") @Parameter(description = "この指摘事項による改正。Those that this finding led to.") @Nullable UUID findingId,
            @QueryParam("sort")
                    @Parameter(description = "並び順：effectiveOn（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        UUID document = documents.view(id).id();
        Criteria criteria = new Criteria()
                .when("findingId", findingId, "array_contains(e.causedByFindingIds, :findingId)")
                .when("documentId", document, "e.documentId = :documentId");
        return lists.answer(LIST, criteria, sort, page, headers);
    }

    @GET
    @Path("{editionId}")
    @PermissionsAllowed("policy-document:read")
    @Operation(summary = "版を見る。Read an edition.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyEditionView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("editionId") UUID editionId, @Context Request request) {
        UUID document = documents.view(id).id();
        PolicyEdition edition = editions.get(editionId);
        if (!edition.documentId.equals(document)) {
            throw ProblemException.notFound(editions.subject(), editionId);
        }
        return Answers.read(request, edition.view());
    }
}
