package org.daicho.catalogue.own;

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
import java.util.stream.Collectors;
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

@Path("/api/v1/own-requirements")
@OpenToBound
@Tag(name = "own-requirements", description = "独自要件。A body's own requirements, and what they meet in the editions.")
@Produces(MediaType.APPLICATION_JSON)
public class OwnRequirementsResource {

    private static final String PATH = "/api/v1/own-requirements";

    private static final ListOf<OwnRequirement, OwnRequirementView> LIST = ListOf.of(
                    OwnRequirement.class,
                    "own-requirements",
                    OwnRequirementView::of,
                    List.of(
                            Column.of("コード", OwnRequirementView::code),
                            Column.of("要件", view -> view.title().ja()),
                            Column.of("要件（英語）", view -> view.title().en()),
                            Column.of("対応する要件", OwnRequirementsResource::maps),
                            Column.of("備考", OwnRequirementView::note)))
            .orderedBy(SortKey.text("code", "code"), requirement -> requirement.code)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), requirement -> requirement.updatedAt)
            .remembering(OwnRequirementView.class);

    private static final String CSV =
            """
            コード,要件,要件（英語）,対応する要件,備考
            OWN-01,再委託の制限,Limits on subcontracting,R8.3 CL-08、R8.3 PI-02,
            """;

    private final OwnRequirements requirements;
    private final OwnRequirementRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    OwnRequirementsResource(
            OwnRequirements requirements,
            OwnRequirementRule rule,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.requirements = requirements;
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
    @Operation(summary = "独自要件を登録する。Register a requirement of the body's own.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnRequirementView.class)))
    public Response create(@NotNull @Valid NewOwnRequirement wanted) {
        OwnRequirementView created = requirements
                .add(new OwnRequirement(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("catalogue:read")
    @PageOf(value = OwnRequirementView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "独自要件の一覧。List own requirements.")
    public Response list(
            @BeanParam @Valid OwnRequirementFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("catalogue:read")
    @Operation(summary = "独自要件を見る。Read an own requirement.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnRequirementView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, requirements.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("catalogue:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "独自要件の一部を変更する。Change parts of an own requirement (RFC 7396); its code stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewOwnRequirement.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnRequirementView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        OwnRequirement requirement = requirements.get(id, ifMatch);
        NewOwnRequirement merged =
                rule.require(requirement, patches.merge(requirement.written(), patch, NewOwnRequirement.class));
        if (!merged.equals(requirement.written())) {
            requirement.write(merged);
            requirements.record(requirement, "changed");
        }
        return Answers.ok(requirement.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("catalogue:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "独自要件の履歴。The own requirement's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, requirements.subject(), requirements.get(id).id, page);
    }

    private static String maps(OwnRequirementView view) {
        return view.maps().stream().map(one -> one.edition() + ' ' + one.code()).collect(Collectors.joining("、"));
    }
}
