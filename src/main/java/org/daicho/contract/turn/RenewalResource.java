package org.daicho.contract.turn;

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
import org.daicho.contract.ContractSuccession;
import org.daicho.contract.ContractView;
import org.daicho.contract.succession.Renewing;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts/{id}/renew")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class RenewalResource {

    private final ContractSuccession succession;

    @Inject
    RenewalResource(ContractSuccession succession) {
        this.succession = succession;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "契約を次の期間に更新（複写）する。Continue a contract with a new one.",
            description =
                    "The new one begins as DRAFT with the same terms and parties, and with those who answer for the old one on its"
                            + " last day: owner, deputies and operators. What was stated about the clauses is carried over and"
                            + " has to be confirmed, or stated anew, before it is signed.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response renew(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Renewing wanted) {
        ContractView created = succession.renew(id, ifMatch, wanted);
        return Answers.created("/api/v1/contracts/" + created.id(), created);
    }
}
