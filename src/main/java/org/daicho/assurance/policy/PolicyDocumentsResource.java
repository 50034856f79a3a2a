package org.daicho.assurance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/policy-documents")
@Within("policy-document")
@Tag(name = "policy-documents", description = "規程・方針。Policy documents, their editions and reviews.")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyDocumentsResource {

    private static final String PATH = "/api/v1/policy-documents";

    private static final ListOf<PolicyDocument, PolicyDocumentView> LIST = ListOf.of(
                    PolicyDocument.class,
                    "policy-documents",
                    PolicyDocumentView::of,
                    List.of(
                            Column.of("種別", view -> view.kind().label().ja()),
                            Column.of("名称", PolicyDocumentView::title),
                            Column.of("番号", PolicyDocumentView::number),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("非公開", view -> view.restricted() ? "○" : ""),
                            Column.of("見直し間隔（月）", PolicyDocumentView::reviewEveryMonths),
                            Column.of("次回見直し日", PolicyDocumentView::nextReviewOn),
                            Column.of("備考", PolicyDocumentView::note)))
            .orderedBy(SortKey.text("title", "titleKey"), document -> document.titleKey)
            .orderedBy(SortKey.date("nextReviewOn", "nextReviewOn"), document -> document.nextReviewOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), document -> document.updatedAt)
            .remembering(PolicyDocumentView.class);

    private static final String CSV =
            """
            種別,名称,番号,状態,非公開,見直し間隔（月）,次回見直し日,備考
            対策基準,情報セキュリティ対策基準,訓令第3号,有効,,12,2027-03-31,
            """;

    /** @param on its last day */
    public record Abolition(
            @NotNull @Schema(examples = "2027-03-31") LocalDate on,
            @NotBlank @Size(max = 1000) @Schema(examples = "対策基準に統合したため") String reason) {}

    private final PolicyDocuments documents;
    private final PolicyDocumentReader reader;
    private final PolicyDocumentRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    PolicyDocumentsResource(
            PolicyDocuments documents,
            PolicyDocumentReader reader,
            PolicyDocumentRule rule,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.documents = documents;
        this.reader = reader;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("policy-document:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "規程・方針を登録する。Register a policy document.",
            description =
                    "A PROCEDURE is restricted unless it is said not to be; that needs policy-document:restricted.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyDocumentView.class)))
    public Response create(@NotNull @Valid NewPolicyDocument wanted) {
        reader.requireMayWrite(wanted);
        PolicyDocumentView created = documents
                .add(new PolicyDocument(Ids.next(), rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("policy-document:read")
    @PageOf(value = PolicyDocumentView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "規程・方針の一覧。List policy documents.",
            description = "Restricted ones are listed only for callers with policy-document:restricted.")
    public Response list(
            @BeanParam @Valid PolicyDocumentFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(reader.listsRestricted()), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("policy-document:read")
    @Operation(summary = "規程・方針を見る。Read a policy document.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyDocumentView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, reader.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("policy-document:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "規程・方針の一部を変更する。Change parts of a policy document (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewPolicyDocument.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyDocumentView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        PolicyDocument document = forChange(id, ifMatch);
        NewPolicyDocument merged = rule.require(patches.merge(document.written(), patch, NewPolicyDocument.class));
        reader.requireMayWrite(merged);
        document.requireActive();
        if (!merged.equals(document.written())) {
            document.write(merged);
            documents.record(document, "changed");
        }
        return Answers.ok(document.view());
    }

    @POST
    @Path("{id}/abolish")
    @Idempotent
    @Transactional
    @PermissionsAllowed("policy-document:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "規程・方針を廃止する。Abolish a policy document.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyDocumentView.class)))
    public Response abolish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Abolition abolition) {
        PolicyDocument document = forChange(id, ifMatch);
        document.abolish(abolition.on(), abolition.reason());
        return Answers.ok(documents.record(document, "abolished").view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("policy-document:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "規程・方針の履歴。The document's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, documents.subject(), reader.get(id).id, page);
    }

    private PolicyDocument forChange(UUID id, @Nullable IfMatch ifMatch) {
        PolicyDocument document = reader.get(id);
        IfMatch.require(ifMatch, document.version);
        return document;
    }
}
