package org.daicho.contract.statement;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractClauses;
import org.daicho.contract.clause.Clauses;
import org.daicho.contract.clause.NewStatement;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is stated about the clauses of a contract. They are part of the contract: its entity tag is theirs. */
@Path("/api/v1/contracts/{id}/clauses")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ClausesResource {

    private static final String EXAMPLE =
            """
            {"CL-08": {"status": "STATED", "articleReference": "特記仕様書 第5条第2項"},
             "CL-11": {"status": "NOT_APPLICABLE", "reason": "再委託がないため"}}""";

    /** @param codes all that were carried over if it is absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClauseConfirmation")
    public record Confirming(
            @Size(max = 500) @Schema(examples = "[\"CL-08\"]") @Nullable List<@NotBlank @Size(max = 20) String> codes) {}

    /** @param templateId the template that the contract was written from */
    @Schema(name = "ClausesFromTemplate")
    public record FromTemplate(@NotNull UUID templateId) {}

    private final ContractClauses clauses;

    @Inject
    ClausesResource(ContractClauses clauses) {
        this.clauses = clauses;
    }

    @GET
    @PermissionsAllowed("contract:read")
    @Operation(summary = "この契約に当てはまる要件と確認結果。The requirements that apply, and what is stated about each.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, clauses.read(id));
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
        return Answers.ok(clauses.state(id, ifMatch, statements));
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
        return Answers.ok(clauses.state(id, ifMatch, Map.of(code, statement)));
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
        return Answers.ok(clauses.confirm(id, ifMatch, confirming == null ? null : confirming.codes()));
    }

    @POST
    @Path("from-template")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "ひな形の条文から、未確認の条項の確認結果を記録する。State from a template what nobody has stated yet.",
            description = "What has been stated already stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response fromTemplate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid FromTemplate from) {
        return Answers.ok(clauses.stateFrom(from.templateId(), id, ifMatch));
    }
}
