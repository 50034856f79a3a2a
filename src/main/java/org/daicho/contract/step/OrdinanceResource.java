package org.daicho.contract.step;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractSteps;
import org.daicho.contract.ContractView;
import org.daicho.contract.term.OrdinanceDecision;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts/{id}/decide-ordinance")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class OrdinanceResource {

    private final ContractSteps steps;

    @Inject
    OrdinanceResource(ContractSteps steps) {
        this.steps = steps;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "更新契約への令和8年総務省令80号の適用を判断する。Decide whether the ordinance of 2026 reaches a renewal.",
            description =
                    "Refused where it follows from the terms. The decision is gone when the contract is given a later end, another"
                            + " way of renewal, or a first day on the other side of 2027-07-01.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid OrdinanceDecision decision) {
        return Answers.ok(steps.decideOrdinance(id, ifMatch, decision));
    }
}
