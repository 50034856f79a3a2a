package org.daicho.page.layout;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daicho.shared.http.Languages;
import org.daicho.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What every page's answer carries: nothing runs or is shown that does not come from here, nobody frames it, nothing in between
 * keeps it. Problems are written as pages too, and who is not signed in is sent to where one signs in.
 */
class PageHeaders {

    static final MediaType HTML = new MediaType("text", "html", "utf-8");

    /** A year; what somebody reads does not change by the day. */
    private static final int LANGUAGE_KEPT = 31_536_000;

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private final Sheets sheets;
    private final FrameAncestors ancestors;

    @Inject
    PageHeaders(Sheets sheets, FrameAncestors ancestors) {
        this.sheets = sheets;
        this.ancestors = ancestors;
    }

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext answer, RoutingContext routing) {
        String path = routing.request().path();
        boolean portlet = path.equals("/portlet");
        if (!portlet && !path.equals("/portal") && !path.startsWith("/portal/")) {
            return;
        }
        if (answer.getEntity() instanceof Problem problem && isForPeople(routing)) {
            write(problem, answer, routing, portlet);
        }
        answer.getHeaders().putSingle("Content-Security-Policy", POLICY + (portlet ? ancestors.policy() : "'none'"));
        if (!portlet) {
            answer.getHeaders().putSingle("X-Frame-Options", "DENY");
        }
        answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        answer.getHeaders().putSingle("Referrer-Policy", "same-origin");
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Cookie");
        String asked = Tongue.asked(routing);
        if (asked != null) {
            answer.getHeaders().add(HttpHeaders.SET_COOKIE, language(asked));
        }
    }

    private void write(Problem problem, ContainerResponseContext answer, RoutingContext routing, boolean portlet) {
        if (problem.status() == 401 && !portlet && !routing.request().path().equals("/portal/sign-in")) {
            answer.setStatus(303);
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, signIn(routing));
            return;
        }
        answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        answer.setEntity(page(problem, routing), new Annotation[0], HTML);
    }

    private String page(Problem problem, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        List<Fact> reasons = problem.violations().stream()
                .map(violation -> Fact.of(String.valueOf(violation.code()), l.of(violation.message())))
                .toList();
        Section said = new Section(
                "problem",
                problem.title(),
                problem.detail(),
                null,
                reasons,
                null,
                null,
                List.of(Cell.link(
                        problem.status() == 401 ? l.of("サインイン", "Sign in") : l.of("概要へ戻る", "Back to the overview"),
                        problem.status() == 401 ? "/portal/sign-in" : "/portal")));
        return sheets.page(routing, null, problem.title(), List.of(said));
    }

    /** Only what can be asked for again: nobody comes back to a form that was sent. */
    private static URI signIn(RoutingContext routing) {
        @Nullable String to = routing.request().method().name().equals("GET")
                ? routing.request().uri()
                : null;
        return URI.create(
                "/portal/sign-in" + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    private static boolean isForPeople(RoutingContext routing) {
        String accepted = routing.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }

    private static NewCookie language(String code) {
        return new NewCookie.Builder(Languages.COOKIE)
                .value(code)
                .path("/")
                .maxAge(LANGUAGE_KEPT)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
