package org.daicho.contract;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.reach.Reach;
import org.daicho.contract.terms.NewContract;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts")
@Within("contract")
@Tag(name = "contracts", description = "委託契約。Outsourcing contracts.")
@Produces(MediaType.APPLICATION_JSON)
public class ContractsResource {

    static final String PATH = "/api/v1/contracts";
    private static final Text REFERENCES_DIFFER =
            Text.of("URL の契約番号と本文の契約番号が違います。", "The references in the URL and in the body differ.");

    private final Contracts contracts;
    private final ContractRegistrar registrar;
    private final ContractList list;
    private final History history;
    private final MergePatch patches;
    private final Reach reach;

    @Inject
    ContractsResource(
            Contracts contracts,
            ContractRegistrar registrar,
            ContractList list,
            History history,
            MergePatch patches,
            Reach reach) {
        this.contracts = contracts;
        this.registrar = registrar;
        this.list = list;
        this.history = history;
        this.patches = patches;
        this.reach = reach;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "契約を登録する。Register a contract; it begins as DRAFT.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response create(@NotNull @Valid NewContract wanted) {
        Contract created = registrar.create(wanted);
        return Answers.created(PATH + '/' + created.id, ContractView.of(created));
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = ContractRow.class, csv = ContractColumns.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約の一覧と検索。List and search contracts.")
    public Response list(
            @BeanParam @Valid ContractFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return list.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "契約を見る。Read a contract.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, ContractView.of(contracts.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "契約の一部を変更する。Change parts of a contract (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewContract.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Contract present = contracts.get(id);
        IfMatch.require(ifMatch, present.version);
        NewContract merged = patches.merge(present.terms(), patch, NewContract.class);
        return Answers.ok(ContractView.of(registrar.replace(id, ifMatch, merged)));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "契約を置き換える。Replace a contract's terms.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewContract wanted) {
        IfMatch.require(ifMatch, contracts.get(id).version);
        return Answers.ok(ContractView.of(registrar.replace(id, ifMatch, wanted)));
    }

    @GET
    @Path("by-reference/{reference}")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "年度と契約番号で契約を見る。Read a contract by fiscal year and reference.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response readByReference(
            @PathParam("reference") String reference,
            @QueryParam("fiscalYear") @NotNull Integer fiscalYear,
            @Context Request request) {
        Contract found = contracts
                .byReference(fiscalYear, reference)
                .filter(contract -> reach.holds(Contracts.SUBJECT, contract.id))
                .orElseThrow(() -> ProblemException.notFound(Contracts.SUBJECT, fiscalYear + " " + reference));
        return Answers.read(request, ContractView.of(found));
    }

    @PUT
    @Path("by-reference/{reference}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "契約番号で契約を登録または置き換える。Create or replace by procurement's own reference.",
            description =
                    "The key is the reference within the fiscal year of the body. It is the caller's own, so If-Match is"
                            + " honoured but not demanded: pushing the same row twice changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response put(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewContract wanted) {
        if (!SearchText.fold(reference).equals(SearchText.fold(wanted.reference()))) {
            throw ProblemException.of(
                    ProblemKind.INVALID_REQUEST,
                    List.of(Violation.at("/reference", "reference-differs", REFERENCES_DIFFER)));
        }
        Contract present = contracts.byReference(wanted.fiscalYear(), reference).orElse(null);
        if (present == null) {
            IfMatch.refuseIfSent(ifMatch);
            Contract created = registrar.create(wanted);
            return Answers.created(PATH + '/' + created.id, ContractView.of(created));
        }
        reach.require(Contracts.SUBJECT, present.id);
        return Answers.ok(ContractView.of(registrar.replace(present.id, ifMatch, wanted)));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("contract:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約の履歴。The contract's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        contracts.get(id);
        return history.answer(headers, Contracts.SUBJECT, id, page);
    }
}
