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
import org.daicho.externalservice.social.part.AccountAssignmentsResource;
import org.daicho.organization.duty.Duty;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Assigns a duty of a social media account to a post. */
@Path(Places.ACCOUNTS + "/{id}/owners/new")
@Within(AccountOwnerPage.TYPE)
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AccountOwnerPage {

    static final String TYPE = "social-media-account";

    private static final String WRITE = "service:write";

    private final AccountAssignmentsResource assignments;
    private final OwnerForm form;

    @Inject
    AccountOwnerPage(AccountAssignmentsResource assignments, OwnerForm form) {
        this.assignments = assignments;
        this.form = form;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context HttpHeaders headers, RoutingContext routing) {
        return form.draw(TYPE, id, Duty.SOCIAL_MEDIA_RESPONSIBLE_PERSON, headers, routing);
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
