package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.NewStatement;
import org.daicho.contract.clause.StatementReferences;
import org.daicho.contract.course.ContractStep;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is stated about the clauses of a contract. They are part of the contract: its entity tag is theirs. */
@Path("/api/v1/contracts/{id}/clauses")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ClausesResource {

    private static final String EXAMPLE =
            """
            {"CL-08": {"status": "STATED", "articleReference": "特記仕様書 第5条第2項"},
             "CL-11": {"status": "NOT_APPLICABLE", "reason": "再委託がないため"}}""";

    private static final Text NOT_APPLICABLE_HERE = Text.of(
            "要件 %s は、この契約の版 %s の要件目録にありません。", "There is no requirement %s in edition %s of this contract's catalogue.");

    /** Every requirement that applies to the contract, in the order of the catalogue; {@code version} is the contract's. */
    public record Clauses(long version, @Schema(examples = "R8.3") String edition, List<ClauseView> items)
            implements Versioned {}

    /** @param codes all that were carried over if it is absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClauseConfirmation")
    public record Confirming(
            @Size(max = 500) @Schema(examples = "[\"CL-08\"]") @Nullable List<@NotBlank @Size(max = 20) String> codes) {}

    private final Contracts contracts;
    private final Catalogues catalogues;
    private final StatementReferences references;
    private final Clock clock;

    @Inject
    ClausesResource(Contracts contracts, Catalogues catalogues, StatementReferences references, Clock clock) {
        this.contracts = contracts;
        this.catalogues = catalogues;
        this.references = references;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("contract:read")
    @Operation(summary = "この契約に当てはまる要件と確認結果。The requirements that apply, and what is stated about each.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, clauses(contracts.get(id)));
    }

    @PUT
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "複数の条項の確認結果をまとめて記録する。State several clauses at once.",
            description =
                    "The body maps codes to statements. Clauses that it does not name keep what is stated about them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response stateAll(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(content = @Content(example = EXAMPLE)) @NotNull @NotEmpty @Size(max = 500) Map<String, @NotNull @Valid NewStatement> statements) {
        return state(id, ifMatch, statements);
    }

    @PUT
    @Path("{code}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "条項の確認結果を記録する。State one clause.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response stateOne(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewStatement statement) {
        return state(id, ifMatch, Map.of(code, statement));
    }

    @POST
    @Path("confirm")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "前の契約から引き継いだ確認結果を、この契約でも確認する。Confirm statements carried over from the contract before.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable Confirming confirming) {
        Contract contract = contracts.get(id, ifMatch);
        ContractStep.requireOpen(contract.state());
        List<String> codes = confirming == null || confirming.codes() == null
                ? List.copyOf(contract.clauses.keySet())
                : confirming.codes();
        Map<String, NewStatement> confirmed = new TreeMap<>();
        for (String code : codes) {
            ClauseStatement statement = contract.clauses.get(code);
            if (statement != null && statement.isCarriedOver()) {
                confirmed.put(code, statement.stated());
            }
        }
        return keep(contract, confirmed, "clauses-confirmed");
    }

    private Response state(UUID id, @Nullable IfMatch ifMatch, Map<String, NewStatement> statements) {
        Contract contract = contracts.get(id, ifMatch);
        ContractStep.requireOpen(contract.state());
        check(contract, statements).orThrow(ProblemKind.INVALID_REQUEST);
        return keep(contract, statements, "clauses-stated");
    }

    private Response keep(Contract contract, Map<String, NewStatement> statements, String verb) {
        boolean changed = false;
        for (Map.Entry<String, NewStatement> stated : statements.entrySet()) {
            ClauseStatement statement = new ClauseStatement(stated.getValue());
            if (!Objects.equals(contract.clauses.get(stated.getKey()), statement)) {
                contract.state(stated.getKey(), statement, clock.instant());
                changed = true;
            }
        }
        if (changed) {
            contracts.record(contract, verb);
        }
        return Answers.ok(clauses(contract));
    }

    private Violations check(Contract contract, Map<String, NewStatement> statements) {
        Edition edition = catalogues.required(contract.edition);
        Violations violations = new Violations();
        statements.forEach((code, statement) -> {
            String pointer = "/" + code;
            violations.refuseIf(
                    edition.requirement(code).isEmpty(),
                    pointer,
                    "unknown-requirement",
                    NOT_APPLICABLE_HERE.with(code, edition.code()));
            statement.check(pointer, violations);
            references.check(pointer, statement, violations);
        });
        return violations;
    }

    private Clauses clauses(Contract contract) {
        List<ClauseView> items = catalogues.required(contract.edition).applicableTo(contract.situation()).stream()
                .map(applicable -> ClauseView.of(
                        applicable,
                        contract.clauses.get(applicable.requirement().code())))
                .toList();
        return new Clauses(contract.version, contract.edition, items);
    }
}
