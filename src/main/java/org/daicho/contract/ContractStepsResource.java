package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a contract's life, each a verb; a refused one answers 409 with every reason. */
@Path("/api/v1/contracts/{id}")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractStepsResource {

    /** @param signedOn 契約日; absent when the contract already has one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signing(@Schema(examples = "2026-04-01") @Nullable LocalDate signedOn) {}

    public record Cancelling(@NotBlank @Size(max = 1000) @Schema(examples = "入札不調のため") String reason) {}

    private final Contracts contracts;
    private final Catalogues catalogues;
    private final Clock clock;

    @Inject
    ContractStepsResource(Contracts contracts, Catalogues catalogues, Clock clock) {
        this.contracts = contracts;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @POST
    @Path("select")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Operation(summary = "委託先の選定を記録する。Record the decision for this contractor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response select(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SelectionDecision decision) {
        Contract contract = ready(id, ifMatch, ContractStep.SELECT, null);
        contract.select(decision, clock.instant());
        return recorded(contract, "selected");
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(
            summary = "契約を締結済にする。Sign.",
            description =
                    "Refused while any mandatory clause is unanswered, missing without a waiver, or waived too long.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable Signing signing) {
        LocalDate signedOn = signing == null ? null : signing.signedOn();
        Contract contract = ready(id, ifMatch, ContractStep.SIGN, signedOn);
        contract.sign(signedOn, clock.instant());
        return recorded(contract, "signed");
    }

    @POST
    @Path("activate")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "履行中にする。Performance begins; the contract needs an owner's post.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response activate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Contract contract = ready(id, ifMatch, ContractStep.ACTIVATE, null);
        contract.activate(clock.instant());
        return recorded(contract, "activated");
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Operation(summary = "締結前の契約を取りやめる。Cancel before signing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Cancelling cancelling) {
        Contract contract = ready(id, ifMatch, ContractStep.CANCEL, null);
        contract.cancel(cancelling.reason(), clock.instant());
        return recorded(contract, "cancelled");
    }

    private Contract ready(UUID id, @Nullable IfMatch ifMatch, ContractStep step, @Nullable LocalDate signedOn) {
        Contract contract = contracts.get(id);
        IfMatch.require(ifMatch, contract.version);
        step.require(contract, catalogues.required(contract.edition), signedOn, LocalDate.now(clock));
        return contract;
    }

    private Response recorded(Contract contract, String verb) {
        contracts.record(contract, verb);
        return Answers.ok(ContractView.of(contract));
    }
}
