package org.daicho.page.sign;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daicho.access.oidc.CodeFlow;
import org.daicho.access.session.BrowserSessions;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where one signs in: by the identity provider where there is one, and by an access token. */
@Path("/portal/sign-in")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SignInPage {

    private static final String HOME = "/portal";

    /** Pages of ours only; the address is in a link that anybody may have written. */
    private static final Pattern PAGE = Pattern.compile("/portal(?:[/?][^\\\\\\p{Cntrl}\\s]{0,500})?");

    private final CodeFlow codeFlow;
    private final BrowserSessions sessions;
    private final Sheets sheets;

    @Inject
    SignInPage(CodeFlow codeFlow, BrowserSessions sessions, Sheets sheets) {
        this.codeFlow = codeFlow;
        this.sessions = sessions;
        this.sheets = sheets;
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("to") @Nullable String to, RoutingContext routing) {
        return page(routing, page(to), null);
    }

    /** By an access token; a wrong one gets the same page again, and no hint whether it ever was one. */
    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("token") @DefaultValue("") @Size(max = 1000) String token,
            @FormParam("to") @Nullable @Size(max = 1000) String to,
            RoutingContext routing) {
        Optional<NewCookie> cookie = sessions.begin(token.strip(), routing);
        if (cookie.isEmpty()) {
            Tongue l = Tongue.of(routing);
            String wrong = l.of(
                    "このアクセストークンは使えません。誤りがないか、失効していないかを確認してください。",
                    "This access token cannot be used. Check that it is complete and was not revoked.");
            return Response.status(401).entity(page(routing, page(to), wrong)).build();
        }
        return Response.seeOther(URI.create(page(to))).cookie(cookie.get()).build();
    }

    private String page(RoutingContext routing, String to, @Nullable String wrong) {
        Tongue l = Tongue.of(routing);
        List<Section> sections = new ArrayList<>();
        if (codeFlow.isOffered()) {
            sections.add(Section.steps(
                    "provider",
                    l.of("職員の方", "Staff"),
                    l.of("庁内の認証基盤でサインインします。", "Sign in by the identity provider."),
                    List.of(Cell.link(
                            l.of("認証基盤でサインイン", "Sign in by the identity provider"),
                            "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))));
        }
        sections.add(Section.form(
                "token",
                l.of("アクセストークンで", "By an access token"),
                wrong != null
                        ? wrong
                        : l.of(
                                "管理者から受け取ったアクセストークンを入力してください。",
                                "Enter the access token that the administrator gave you."),
                new Form(
                        "/portal/sign-in",
                        "post",
                        l.of("サインイン", "Sign in"),
                        List.of(Field.secret("token", l.of("アクセストークン", "Access token")), Field.hidden("to", to)))));
        return sheets.page(routing, null, l.of("サインイン", "Sign in"), sections);
    }

    private static String page(@Nullable String to) {
        return to != null && PAGE.matcher(to).matches() ? to : HOME;
    }
}
