package org.daicho.page.organization.owner;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.assignment.ContractAssignmentsResource;
import org.daicho.organization.duty.Duty;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Assigns a duty of a contract to a post. */
@Path(Places.CONTRACTS + "/{id}/owners/new")
@Within(ContractOwnerPage.TYPE)
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ContractOwnerPage {

    static final String TYPE = "contract";

    private static final String WRITE = "contract:write";

    private final ContractAssignmentsResource assignments;
    private final OwnerForm form;

    @Inject
    ContractOwnerPage(ContractAssignmentsResource assignments, OwnerForm form) {
        this.assignments = assignments;
        this.form = form;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context HttpHeaders headers, RoutingContext routing) {
        return form.draw(TYPE, id, Duty.CONTRACT_OWNER, headers, routing);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assign(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        return form.file(TYPE, id, sent, WRITE, headers, routing, assignments::create);
    }
}
