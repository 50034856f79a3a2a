package org.daicho.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What every answer tells browsers, errors included: to run nothing, to be framed by nobody, to guess no type, to tell no other
 * site where they were, and to keep nothing of the register on disk. Added last, where the answer itself says nothing of it: none
 * can forget it, and what says something else says it once. Of two policies a browser keeps both, so that a page with a second
 * one would be left without its style, its script and its forms. (ASVS 5.0, 3.4 and 14.3.2.)
 */
@Singleton
class SafetyHeaders {

    private static final String RUN_NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The page that shows the specification brings its script in the page and needs to call the service. */
    private static final String RUN_OWN =
            """
            default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
            frame-ancestors 'none'""";

    private static final String SPECIFICATION_PAGE = "/q/swagger-ui";
    private static final String API = "/api/";

    /** A year, as the lists of browsers ask for. */
    private static final String ONLY_TLS = "max-age=31536000; includeSubDomains";

    /** Just after the request got its number. */
    private static final int EARLY = 999;

    private final boolean publicTls;

    @Inject
    SafetyHeaders(HttpConfig config) {
        publicTls = config.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    }

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    routing.addHeadersEndHandler(nothing -> complete(routing.request(), routing.response()));
                    routing.next();
                },
                EARLY);
    }

    private void complete(HttpServerRequest request, HttpServerResponse answer) {
        String path = request.path() == null ? "" : request.path();
        say(answer, "X-Content-Type-Options", "nosniff");
        say(answer, "Content-Security-Policy", path.startsWith(SPECIFICATION_PAGE) ? RUN_OWN : RUN_NOTHING);
        say(answer, "Referrer-Policy", "no-referrer");
        say(answer, "Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith(API)) {
            say(answer, "Cache-Control", "no-store");
        }
        if (publicTls || request.isSSL()) {
            say(answer, "Strict-Transport-Security", ONLY_TLS);
        }
    }

    private static void say(HttpServerResponse answer, String header, String value) {
        if (!answer.headers().contains(header)) {
            answer.putHeader(header, value);
        }
    }
}
