package org.daicho.contractor.selection;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contractor.selection.decision.Deciding;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/selections")
@Within("selection")
@Tag(name = "selections", description = "委託事業者の選定。Selections of contractors.")
@Produces(MediaType.APPLICATION_JSON)
public class SelectionsResource {

    static final String PATH = "/api/v1/selections";

    private final Selections selections;
    private final SelectionRule rule;
    private final SelectionList list;
    private final History history;
    private final MergePatch patches;

    @Inject
    SelectionsResource(
            Selections selections, SelectionRule rule, SelectionList list, History history, MergePatch patches) {
        this.selections = selections;
        this.rule = rule;
        this.list = list;
        this.history = history;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @PageOf(value = SelectionView.class, csv = SelectionList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "選定の一覧。List selections.")
    public Response list(
            @Parameter(description = "候補となった委託事業者。The candidate.") @QueryParam("contractorId") @Nullable UUID contractorId,
            @BeanParam @Valid SelectionFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(contractorId, filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contractor:read")
    @Operation(summary = "選定を見る。Read a selection.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, selections.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "審査中の選定の一部を変更する。Change parts of a selection that is not decided yet (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSelection.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Selection selection = selections.get(id, ifMatch);
        SelectionRule.requireDraft(selection);
        NewSelection before = selection.written();
        selection.write(rule.require(patches.merge(before, patch, NewSelection.class)));
        if (!before.equals(selection.written())) {
            selections.record(selection, "changed");
        }
        return Answers.ok(selection.view());
    }

    @POST
    @Path("{id}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Operation(
            summary = "選定を決定する。Decide on the candidate.",
            description =
                    "Refused while a mandatory criterion is unanswered, where one is not met and no reason is given,"
                            + " where the supply chain was rejected, and where whoever prepared it also approves.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Deciding deciding) {
        Selection selection = selections.get(id, ifMatch);
        rule.requireDecidable(selection, deciding);
        selection.decide(deciding);
        return Answers.ok(selections.record(selection, "decided").view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("contractor:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "選定の履歴。The selection's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, selections.subject(), selections.get(id).id, page);
    }
}
