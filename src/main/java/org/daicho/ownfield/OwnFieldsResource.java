package org.daicho.ownfield;

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

@Path("/api/v1/own-fields")
@OpenToBound
@Tag(name = "own-fields", description = "独自項目。A body's extra columns.")
@Produces(MediaType.APPLICATION_JSON)
public class OwnFieldsResource {

    private static final String PATH = "/api/v1/own-fields";

    private static final ListOf<OwnField, OwnFieldView> LIST = ListOf.of(
                    OwnField.class,
                    "own-fields",
                    OwnFieldView::of,
                    List.of(
                            Column.of("対象", view -> view.owner().label().ja()),
                            Column.of("キー", OwnFieldView::key),
                            Column.of("項目名", view -> view.label().ja()),
                            Column.of("型", view -> view.type().name()),
                            Column.of("選択肢", view -> String.join("、", view.choices())),
                            Column.of("必須", view -> view.required() ? "必須" : "任意"),
                            Column.of("順番", OwnFieldView::order),
                            Column.of("使用", view -> view.retired() ? "終了" : "使用中"),
                            Column.of("備考", OwnFieldView::note)))
            .orderedBy(SortKey.integer("order", "position"), field -> field.position)
            .orderedBy(SortKey.text("key", "key"), field -> field.key)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), field -> field.updatedAt)
            .remembering(OwnFieldView.class);

    private static final String CSV =
            """
            対象,キー,項目名,型,選択肢,必須,順番,使用,備考
            委託契約,budgetCode,予算科目,TEXT,,任意,10,使用中,
            """;

    private final FieldRecords fields;
    private final OwnFieldRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    OwnFieldsResource(
            FieldRecords fields, OwnFieldRule rule, Lists lists, History history, MergePatch patches, Clock clock) {
        this.fields = fields;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("own-field:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "独自項目を登録する。Register a field of the body's own.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnFieldView.class)))
    public Response create(@NotNull @Valid NewOwnField wanted) {
        OwnFieldView created = fields.add(new OwnField(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("own-field:read")
    @PageOf(value = OwnFieldView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "独自項目の一覧。List own fields.")
    public Response list(
            @BeanParam @Valid OwnFieldFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("own-field:read")
    @Operation(summary = "独自項目を見る。Read an own field.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnFieldView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, fields.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("own-field:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "独自項目の一部を変更する。Change parts of an own field (RFC 7396); owner, key and type stay.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewOwnField.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnFieldView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        OwnField field = fields.get(id, ifMatch);
        NewOwnField merged = rule.require(field, patches.merge(field.written(), patch, NewOwnField.class));
        if (!merged.equals(field.written())) {
            field.write(merged);
            fields.record(field, "changed");
        }
        return Answers.ok(field.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("own-field:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "独自項目の履歴。The own field's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, fields.subject(), fields.get(id).id, page);
    }
}
