package org.daicho.contract.statement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.comparison.EditionMove;
import org.daicho.contract.ContractClauses;
import org.daicho.contract.clause.Clauses;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checking a contract against another edition of the catalogue. */
@Path("/api/v1/contracts/{id}")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class EditionMoveResource {

    @Schema(name = "ContractEditionMove")
    public record Moving(@NotBlank @Size(max = 20) @Schema(examples = "R8.3") String edition) {}

    private final ContractClauses clauses;

    @Inject
    EditionMoveResource(ContractClauses clauses) {
        this.clauses = clauses;
    }

    @GET
    @Path("edition-move")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "別の版の要件目録に移した場合の違いを見る。What moving the contract to another edition would ask for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionMove.class)))
    public EditionMove preview(
            @PathParam("id") UUID id,
            @QueryParam("to") @NotBlank @Parameter(description = "移す先の版。The edition to move to.", example = "R8.3")
                    String to) {
        return clauses.editionMove(id, to);
    }

    @POST
    @Path("move-edition")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "契約を別の版の要件目録に移す。Move the contract to another edition.",
            description =
                    "Answers that still hold stay; those to be looked at again are marked as carried over until they are"
                            + " confirmed or stated anew; those no longer asked for are dropped.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Clauses.class)))
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Moving moving) {
        return Answers.ok(clauses.moveEdition(id, ifMatch, moving.edition()));
    }
}
