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
import java.util.ArrayList;
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
        List<Fact> reasons = new ArrayList<>();
        problem.violations()
                .forEach(violation -> reasons.add(Fact.of(l.of("理由", "Reason"), l.of(violation.message()))));
        reasons.add(Fact.of(l.of("要求の番号", "Number of the request"), problem.instance()));
        Section said = new Section(
                "problem",
                l.of("内容", "What happened"),
                note(l, problem),
                null,
                reasons,
                null,
                null,
                List.of(Cell.link(
                        problem.status() == 401 ? l.of("サインイン", "Sign in") : l.of("概要へ戻る", "Back to the overview"),
                        problem.status() == 401 ? "/portal/sign-in" : "/portal")));
        return sheets.page(routing, null, problem.title(), List.of(said));
    }

    /** A program is told where in the answer to look; a person sees it below. */
    private static @Nullable String note(Tongue l, Problem problem) {
        if (problem.status() >= 500) {
            return l.of(
                    "処理できませんでした。何も保存されていません。続く場合は、下の番号を管理者に知らせてください。",
                    "This did not work, and nothing was saved. If it goes on, tell the administrator the number below.");
        }
        return problem.violations().isEmpty()
                ? problem.detail()
                : l.of("次の点を直して、もう一度送信してください。", "Mend what is listed here and send it again.");
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
