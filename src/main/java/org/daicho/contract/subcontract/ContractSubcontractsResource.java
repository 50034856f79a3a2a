package org.daicho.contract.subcontract;

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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/contracts/{id}/subcontracts")
@Within("contract")
@Tag(name = "subcontracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractSubcontractsResource {

    private final ContractDirectory contracts;
    private final Subcontracts subcontracts;
    private final SubcontractRule rule;
    private final Lists lists;
    private final Clock clock;

    @Inject
    ContractSubcontractsResource(
            ContractDirectory contracts, Subcontracts subcontracts, SubcontractRule rule, Lists lists, Clock clock) {
        this.contracts = contracts;
        this.subcontracts = subcontracts;
        this.rule = rule;
        this.lists = lists;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "再委託の申請、または無承諾の再委託の判明を登録する。Register a request to subcontract, or one found without approval.",
            description = "It begins as REQUESTED. One found at work without approval carries foundOn.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubcontractView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewSubcontract wanted) {
        contracts.open(id);
        NewSubcontract checked = rule.require(id, null, wanted);
        Subcontract parent = checked.parentId() == null ? null : subcontracts.get(checked.parentId());
        Subcontract created = subcontracts.add(new Subcontract(Ids.next(), id, parent, checked, clock.instant()));
        return Answers.created(SubcontractsResource.PATH + '/' + created.id, created.view());
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = SubcontractView.class, csv = SubcontractList.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約の再委託の一覧。List the subcontracts of a contract, whatever their tier.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid SubcontractFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contracts.view(id);
        return lists.answer(SubcontractList.LIST, filter.criteria(id), filter.sort, page, headers);
    }
}
