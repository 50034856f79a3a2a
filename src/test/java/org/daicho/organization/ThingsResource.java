package org.daicho.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.organization.duty.AssignmentCalls;
import org.daicho.organization.duty.AssignmentEnd;
import org.daicho.organization.duty.NewAssignment;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A room with things that somebody must answer for, and nothing else about them. */
@Path("/test/things/{type}")
public class ThingsResource {

    private final Ledger ledger;
    private final AssignmentCalls calls;

    @Inject
    ThingsResource(Ledger ledger, AssignmentCalls calls) {
        this.ledger = ledger;
        this.calls = calls;
    }

    @POST
    @Transactional
    @PermissionsAllowed("organization:write")
    @Operation(hidden = true)
    public String create(@PathParam("type") String type) {
        UUID id = Ids.next();
        ledger.append(new Change(type, id, 1, "created", Map.of("id", id.toString())));
        return id.toString();
    }

    @POST
    @Path("{id}/assignments")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Operation(hidden = true)
    public Response assign(
            @PathParam("type") String type, @PathParam("id") UUID id, @NotNull @Valid NewAssignment wanted) {
        return calls.create(type, id, wanted);
    }

    @GET
    @Path("{id}/assignments")
    @PermissionsAllowed("organization:read")
    @Operation(hidden = true)
    public Response assignments(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            @QueryParam("on") LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return calls.list(type, id, on, page, headers);
    }

    @POST
    @Path("{id}/assignments/{assignmentId}/end")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Operation(hidden = true)
    public Response end(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid AssignmentEnd end) {
        return calls.end(type, id, assignmentId, ifMatch, end);
    }
}
