package org.daicho.access.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The two cookies: of a session, and of a sign-in that is under way. No script reads them; with TLS they are {@code Secure} and
 * bound to this host by their prefix ({@code __Host-}, RFC 6265bis). {@code Lax} and not {@code Strict}: the browser comes back
 * from another site, and must bring them.
 */
@Singleton
class Cookies {

    /** Typing a password and a second factor, looking for the phone first. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PublicUrl publicUrl;
    private final ObjectMapper json;

    @Inject
    Cookies(PublicUrl publicUrl, ObjectMapper json) {
        this.publicUrl = publicUrl;
        this.json = json;
    }

    Optional<String> session(RoutingContext routing) {
        return value(routing, "session");
    }

    /** Until the browser closes: how long it is good for is decided here and not there. */
    NewCookie ofSession(String secret) {
        return cookie("session", secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** For a session that was begun on a page of ours: nobody comes back from another site, so it can be strict. */
    NewCookie ofSessionBegunHere(String secret) {
        return cookie("session", secret, NewCookie.DEFAULT_MAX_AGE, NewCookie.SameSite.STRICT);
    }

    NewCookie endOfSession() {
        return cookie("session", "", 0);
    }

    Optional<SignInUnderWay> underWay(RoutingContext routing) {
        return value(routing, "sign-in").flatMap(this::read);
    }

    /** Not secret and not signed: it holds what its own browser may know, and can only spoil its own sign-in. */
    NewCookie ofSignIn(SignInUnderWay underWay) {
        try {
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(underWay));
            return cookie("sign-in", text, (int) PATIENCE.toSeconds());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    NewCookie endOfSignIn() {
        return cookie("sign-in", "", 0);
    }

    private Optional<SignInUnderWay> read(String text) {
        try {
            return Optional.of(json.readValue(Base64.getUrlDecoder().decode(text), SignInUnderWay.class));
        } catch (IOException | IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    private Optional<String> value(RoutingContext routing, String name) {
        return Optional.ofNullable(routing.request().getCookie(named(name))).map(cookie -> cookie.getValue());
    }

    private String named(String name) {
        return (publicUrl.isSecure() ? "__Host-daicho-" : "daicho-") + name;
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return cookie(name, value, maxAge, NewCookie.SameSite.LAX);
    }

    private NewCookie cookie(String name, String value, int maxAge, NewCookie.SameSite sameSite) {
        return new NewCookie.Builder(named(name))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(publicUrl.isSecure())
                .sameSite(sameSite)
                .build();
    }
}
