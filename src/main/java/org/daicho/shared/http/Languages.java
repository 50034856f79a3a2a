package org.daicho.shared.http;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** The reader's language as chosen on a page, or else by {@code Accept-Language}: Japanese unless English is preferred. */
public final class Languages {

    /** Keeps what was chosen on a page. */
    public static final String COOKIE = "daicho-lang";

    private Languages() {}

    public static Locale of(RoutingContext routing) {
        Cookie chosen = routing.request().getCookie(COOKIE);
        if (chosen != null) {
            return chosen.getValue().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        }
        for (LanguageHeader wanted : routing.acceptableLanguages()) {
            if (wanted.weight() > 0 && "en".equalsIgnoreCase(wanted.tag())) {
                return Locale.ENGLISH;
            }
            if (wanted.weight() > 0 && "ja".equalsIgnoreCase(wanted.tag())) {
                return Locale.JAPANESE;
            }
        }
        return Locale.JAPANESE;
    }
}
