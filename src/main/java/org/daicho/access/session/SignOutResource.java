package org.daicho.access.session;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.oidc.BackChannelLogout;
import org.daicho.access.oidc.CodeFlow;
import org.daicho.access.oidc.ProviderTokens;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way out. What was signed out is refused from then on, on every replica, whoever replays it. */
@Path("/sign-out")
public class SignOutResource {

    private static final Text NOT_SIGNED_IN =
            Text.of("アクセストークンはサインアウトできません。失効させてください。", "An access token of the register is not signed out; revoke it.");

    private final BrowserSessions sessions;
    private final ProviderTokens tokens;
    private final BackChannelLogout backChannel;
    private final CodeFlow codeFlow;
    private final Cookies cookies;
    private final PublicUrl publicUrl;
    private final SecurityIdentity identity;

    @Inject
    SignOutResource(
            BrowserSessions sessions,
            ProviderTokens tokens,
            BackChannelLogout backChannel,
            CodeFlow codeFlow,
            Cookies cookies,
            PublicUrl publicUrl,
            SecurityIdentity identity) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.backChannel = backChannel;
        this.codeFlow = codeFlow;
        this.cookies = cookies;
        this.publicUrl = publicUrl;
        this.identity = identity;
    }

    /** A browser goes on to the provider, to sign out there too; a program with the provider's token gets 204. */
    @POST
    @Idempotent
    @PermissionsAllowed("self:sign-out")
    @Operation(hidden = true)
    public Response signOut(RoutingContext routing) {
        Means means = Caller.of(identity).orElseThrow().means();
        return switch (means) {
            case BROWSER_SESSION -> endSession(routing);
            case PROVIDER_TOKEN -> endToken(routing);
            case ACCESS_TOKEN -> throw ProblemException.of(ProblemKind.CONFLICT, NOT_SIGNED_IN);
        };
    }

    /** Called by the provider, which proves itself by its signature. */
    @POST
    @Path("back-channel")
    @Idempotent
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response backChannel(@FormParam("logout_token") @NotNull @Size(max = 16_000) String logoutToken) {
        backChannel.accept(logoutToken);
        return Response.ok().header("Cache-Control", "no-store").build();
    }

    private Response endSession(RoutingContext routing) {
        URI home = publicUrl.of("/");
        URI place = cookies.session(routing)
                .flatMap(sessions::end)
                .flatMap(idToken -> codeFlow.signOut(idToken, home))
                .orElse(home);
        return SignInResource.redirect(place)
                .cookie(cookies.endOfSession())
                // whatever the browser still holds of what this person looked at
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    private Response endToken(RoutingContext routing) {
        String header = routing.request().getHeader("Authorization");
        tokens.signOut(header.substring(header.indexOf(' ') + 1).strip());
        return Response.noContent().build();
    }
}
