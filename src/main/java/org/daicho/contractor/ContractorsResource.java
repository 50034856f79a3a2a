package org.daicho.contractor;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.reach.Reach;
import org.daicho.contractor.identity.CorporateNumber;
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
import org.daicho.shared.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contractors")
@Within("contractor")
@Tag(name = "contractors", description = "委託事業者（受託者）。Contractors.")
@Produces(MediaType.APPLICATION_JSON)
public class ContractorsResource {

    static final String PATH = "/api/v1/contractors";

    private final Contractors contractors;
    private final ContractorRegistrar registrar;
    private final ContractorList list;
    private final History history;
    private final MergePatch patches;
    private final Reach reach;

    @Inject
    ContractorsResource(
            Contractors contractors,
            ContractorRegistrar registrar,
            ContractorList list,
            History history,
            MergePatch patches,
            Reach reach) {
        this.contractors = contractors;
        this.registrar = registrar;
        this.list = list;
        this.history = history;
        this.patches = patches;
        this.reach = reach;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "委託事業者を登録する。Register a contractor.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response create(@NotNull @Valid NewContractor wanted) {
        Contractor created = registrar.create(wanted);
        return Answers.created(PATH + '/' + created.id, created.view());
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @PageOf(value = ContractorView.class, csv = ContractorList.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "委託事業者の一覧と検索。List and search contractors.",
            description = "q finds part of a name or its reading, whatever its width, kana or kanji variant.")
    public Response list(
            @BeanParam @Valid ContractorFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return list.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contractor:read")
    @Operation(summary = "委託事業者を見る。Read a contractor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, contractors.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "委託事業者の一部を変更する。Change parts of a contractor (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewContractor.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Contractor present = contractors.get(id, ifMatch);
        NewContractor merged = patches.merge(present.terms(), patch, NewContractor.class);
        return Answers.ok(registrar.replace(present, merged).view());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "委託事業者を置き換える。Replace a contractor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewContractor wanted) {
        return Answers.ok(
                registrar.replace(contractors.get(id, ifMatch), wanted).view());
    }

    @GET
    @Path("by-corporate-number/{number}")
    @PermissionsAllowed("contractor:read")
    @Operation(summary = "法人番号で委託事業者を見る。Read a contractor by its corporate number.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response readByNumber(@PathParam("number") String digits, @Context Request request) {
        CorporateNumber number = number(digits);
        Contractor found = contractors
                .byNumber(number)
                .filter(contractor -> reach.holds(contractors.subject(), contractor.id))
                .orElseThrow(() -> ProblemException.notFound(contractors.subject(), number.digits()));
        return Answers.read(request, found.view());
    }

    @PUT
    @Path("by-corporate-number/{number}")
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "法人番号で委託事業者を登録または置き換える。Create or replace by corporate number.",
            description = "The key is the caller's own, so If-Match is honoured but not demanded: pushing the same row"
                    + " twice changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractorView.class)))
    public Response put(
            @PathParam("number") String digits,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewContractor wanted) {
        CorporateNumber number = number(digits);
        NewContractor numbered = ContractorRegistrar.numbered(number, wanted);
        Contractor present = contractors.byNumber(number).orElse(null);
        if (present == null) {
            IfMatch.refuseIfSent(ifMatch);
            Contractor created = registrar.create(numbered);
            return Answers.created(PATH + '/' + created.id, created.view());
        }
        IfMatch.checkIfSent(ifMatch, present.version);
        return Answers.ok(registrar.replace(present, numbered).view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("contractor:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "委託事業者の履歴。The contractor's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, contractors.subject(), contractors.get(id).id, page);
    }

    private static CorporateNumber number(String digits) {
        Violations violations = new Violations();
        CorporateNumber number = violations.read("number", digits, CorporateNumber::parse);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return Objects.requireNonNull(number);
    }
}
