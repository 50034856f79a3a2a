package org.daicho.catalogue.template;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.OpenToBound;
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

@Path("/api/v1/contract-templates")
@OpenToBound
@Tag(name = "contract-templates", description = "契約書ひな形。Templates of contract text, and what they state.")
@Produces(MediaType.APPLICATION_JSON)
public class ContractTemplatesResource {

    private static final String PATH = "/api/v1/contract-templates";

    private static final ListOf<ContractTemplate, ContractTemplateView> LIST = ListOf.of(
                    ContractTemplate.class,
                    "contract-templates",
                    ContractTemplateView::of,
                    List.of(
                            Column.of("ひな形名", ContractTemplateView::name),
                            Column.of("版", ContractTemplateView::edition),
                            Column.of("条数", view -> view.articles().size()),
                            Column.of("備考", ContractTemplateView::note)))
            .orderedBy(SortKey.text("name", "nameKey"), template -> template.nameKey)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), template -> template.updatedAt)
            .remembering(ContractTemplateView.class);

    private static final String CSV =
            """
            ひな形名,版,条数,備考
            個人情報取扱特記事項（令和8年度版）,R8.3,12,
            """;

    private final ContractTemplates templates;
    private final ContractTemplateRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    ContractTemplatesResource(
            ContractTemplates templates,
            ContractTemplateRule rule,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.templates = templates;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "契約書ひな形を登録する。Register a template of contract text.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ContractTemplateView.class)))
    public Response create(@NotNull @Valid NewContractTemplate wanted) {
        ContractTemplateView created = templates
                .add(new ContractTemplate(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @PageOf(value = ContractTemplateView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約書ひな形の一覧。List templates.")
    public Response list(
            @BeanParam @Valid ContractTemplateFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "契約書ひな形を見る。Read a template.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContractTemplateView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, templates.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "契約書ひな形の一部を変更する。Change parts of a template (RFC 7396); articles are replaced together.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewContractTemplate.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContractTemplateView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        ContractTemplate template = templates.get(id, ifMatch);
        NewContractTemplate merged =
                rule.require(id, patches.merge(template.written(), patch, NewContractTemplate.class));
        if (!merged.equals(template.written())) {
            template.write(merged);
            templates.record(template, "changed");
        }
        return Answers.ok(template.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("catalogue:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約書ひな形の履歴。The template's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, templates.subject(), templates.get(id).id, page);
    }
}
