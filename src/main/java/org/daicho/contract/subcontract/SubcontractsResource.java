package org.daicho.contract.subcontract;

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
import org.daicho.contract.subcontract.decision.SubcontractApproval;
import org.daicho.contract.subcontract.decision.SubcontractEnd;
import org.daicho.contract.subcontract.decision.SubcontractRefusal;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
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

@Path("/api/v1/subcontracts")
@Within("subcontract")
@Tag(name = "subcontracts", description = "再委託。Subcontracts: a tree below each contract.")
@Produces(MediaType.APPLICATION_JSON)
public class SubcontractsResource {

    static final String PATH = "/api/v1/subcontracts";

    private final Subcontracts subcontracts;
    private final SubcontractDecisions decisions;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;

    @Inject
    SubcontractsResource(
            Subcontracts subcontracts,
            SubcontractDecisions decisions,
            Lists lists,
            History history,
            MergePatch patches) {
        this.subcontracts = subcontracts;
        this.decisions = decisions;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = SubcontractView.class, csv = SubcontractList.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "全契約の再委託の一覧。List the subcontracts of all contracts.")
    public Response list(
            @BeanParam @Valid SubcontractFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(SubcontractList.LIST, filter.criteria(null), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "再委託を見る。Read a subcontract.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, subcontracts.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "決定前の再委託の一部を変更する。Change parts of a subcontract that nobody has decided about (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSubcontract.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Subcontract present = subcontracts.get(id, ifMatch);
        return Answers.ok(decisions.change(present, patches.merge(present.written(), patch, NewSubcontract.class)));
    }

    @POST
    @Path("{id}/approve")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "再委託を承諾する。Approve a subcontract.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SubcontractApproval approval) {
        return Answers.ok(decisions.approve(subcontracts.get(id, ifMatch), approval));
    }

    @POST
    @Path("{id}/refuse")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "再委託を承諾しない。Refuse a subcontract.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SubcontractRefusal refusal) {
        return Answers.ok(decisions.refuse(subcontracts.get(id, ifMatch), refusal));
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "再委託の終了を記録する。A subcontract is over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable SubcontractEnd end) {
        return Answers.ok(decisions.end(subcontracts.get(id, ifMatch), end == null ? null : end.endedOn()));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("contract:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "再委託の履歴。The subcontract's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, subcontracts.subject(), subcontracts.get(id).id, page);
    }
}
