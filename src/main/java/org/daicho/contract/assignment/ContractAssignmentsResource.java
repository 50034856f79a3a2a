package org.daicho.contract.assignment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.organization.duty.AssignmentCalls;
import org.daicho.organization.duty.AssignmentEnd;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.NewAssignment;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The duties of a contract. An owner named in its terms is assigned without these calls. */
@Path("/api/v1/contracts/{id}/assignments")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractAssignmentsResource {

    private static final String SUBJECT = "contract";

    private final ContractDirectory contracts;
    private final AssignmentCalls calls;

    @Inject
    ContractAssignmentsResource(ContractDirectory contracts, AssignmentCalls calls) {
        this.contracts = contracts;
        this.calls = calls;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "契約の責任者・代理・担当を割り当てる。Assign a duty of the contract to a post.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewAssignment wanted) {
        contracts.open(id);
        return calls.create(SUBJECT, id, wanted);
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = AssignmentView.class, csv = AssignmentCalls.CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "契約の割当の一覧。List the duties of a contract.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(description = "この日に有効なもの。Those that hold on this day.", example = "2026-04-01")
                    @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contracts.view(id);
        return calls.list(SUBJECT, id, on, page, headers);
    }

    @POST
    @Path("{assignmentId}/end")
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "割当を終える。End an assignment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AssignmentEnd end) {
        contracts.open(id);
        return calls.end(SUBJECT, id, assignmentId, ifMatch, end);
    }
}
