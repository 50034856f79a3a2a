package org.daicho.organization.unit;

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

@Path("/api/v1/organization-units")
@Within("organization-unit")
@Tag(name = "organization-units", description = "組織。The units of the body.")
@Produces(MediaType.APPLICATION_JSON)
public class UnitsResource {

    private static final String PATH = "/api/v1/organization-units";

    private static final ListOf<Unit, UnitView> LIST = ListOf.of(
                    Unit.class,
                    "organization-units",
                    UnitView::of,
                    List.of(
                            Column.of("組織名", UnitView::name),
                            Column.of("所属コード", UnitView::code),
                            Column.of("設置日", UnitView::validFrom),
                            Column.of("廃止日", UnitView::validUntil),
                            Column.of("備考", UnitView::note)))
            .orderedBy(SortKey.text("name", "nameKey"), unit -> unit.nameKey)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), unit -> unit.updatedAt)
            .remembering(UnitView.class);

    private static final String CSV =
            """
            組織名,所属コード,設置日,廃止日,備考
            総務課,0102,2026-04-01,,
            """;

    private final Units units;
    private final UnitRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    UnitsResource(Units units, UnitRule rule, Lists lists, History history, MergePatch patches, Clock clock) {
        this.units = units;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "組織を登録する。Register a unit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response create(@NotNull @Valid NewUnit wanted) {
        UnitView created = units.add(new Unit(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = UnitView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "組織の一覧。List units.")
    public Response list(
            @BeanParam @Valid UnitFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "組織を見る。Read a unit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, units.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "組織の一部を変更する。Change parts of a unit (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewUnit.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Unit unit = units.get(id, ifMatch);
        NewUnit merged = rule.require(id, patches.merge(unit.written(), patch, NewUnit.class));
        if (!merged.equals(unit.written())) {
            rule.requireOver(unit, merged.validUntil());
            unit.write(merged);
            units.record(unit, "changed");
        }
        return Answers.ok(unit.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("organization:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "組織の履歴。The unit's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, units.subject(), units.get(id).id, page);
    }
}
