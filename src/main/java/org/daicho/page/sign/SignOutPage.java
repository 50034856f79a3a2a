package org.daicho.page.sign;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daicho.access.session.BrowserSessions;
import org.daicho.access.session.SignOutResource;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The way out from a page. */
@Path("/portal/sign-out")
public class SignOutPage {

    private final BrowserSessions sessions;
    private final SignOutResource signOut;

    @Inject
    SignOutPage(BrowserSessions sessions, SignOutResource signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("self:sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(
            @FormParam("formToken") @Nullable @Size(max = 100) String formToken, RoutingContext routing) {
        sessions.requireForm(routing, formToken);
        return signOut.signOut(routing);
    }
}
