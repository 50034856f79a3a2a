package org.daicho.access.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.daicho.access.oidc.CodeFlow;
import org.daicho.access.oidc.SignedIn;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For browsers and not for programs: the way to the identity provider and back. */
@Path("/sign-in")
@PermitAll
public class SignInResource {

    private static final String BACK = "/sign-in/complete";
    private static final int LONGEST = 4_000;

    private static final Text NOT_OFFERED =
            Text.of("ブラウザーからのサインインは設定されていません。", "Signing in at a browser is not set up.");
    private static final Text START_AGAIN =
            Text.of("サインインを完了できません。最初からやり直してください。", "The sign-in cannot be completed. Please start again.");

    private final CodeFlow codeFlow;
    private final BrowserSessions sessions;
    private final Cookies cookies;
    private final PublicUrl publicUrl;

    @Inject
    SignInResource(CodeFlow codeFlow, BrowserSessions sessions, Cookies cookies, PublicUrl publicUrl) {
        this.codeFlow = codeFlow;
        this.sessions = sessions;
        this.cookies = cookies;
        this.publicUrl = publicUrl;
    }

    @GET
    @Operation(hidden = true)
    public Response begin(@QueryParam("to") @Nullable String to) {
        requireOffered();
        SignInUnderWay underWay = SignInUnderWay.begin(to);
        URI provider = codeFlow.signIn(underWay.attempt(), publicUrl.of(BACK));
        return redirect(provider).cookie(cookies.ofSignIn(underWay)).build();
    }

    /** A refusal by the provider, or a person who turned back, also arrives here: without a code. */
    @GET
    @Path("complete")
    @Operation(hidden = true)
    public Response complete(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            RoutingContext routing) {
        requireOffered();
        SignInUnderWay underWay = cookies.underWay(routing)
                .filter(asked -> asked.isAnsweredBy(state))
                .orElseThrow(SignInResource::startAgain);
        if (code == null || code.isBlank() || code.length() > LONGEST) {
            throw startAgain();
        }
        SignedIn who = codeFlow.complete(code, underWay.attempt(), publicUrl.of(BACK));
        return redirect(publicUrl.of(underWay.to()))
                .cookie(cookies.ofSession(sessions.begin(who)), cookies.endOfSignIn())
                .build();
    }

    private void requireOffered() {
        if (!codeFlow.isOffered()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, NOT_OFFERED);
        }
    }

    private static ProblemException startAgain() {
        return ProblemException.of(ProblemKind.UNAUTHENTICATED, START_AGAIN);
    }

    /** Never kept by anything in between: each is good for one person and one time. */
    static Response.ResponseBuilder redirect(URI place) {
        return Response.seeOther(place).header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
