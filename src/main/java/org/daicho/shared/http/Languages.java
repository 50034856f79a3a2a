package org.daicho.shared.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** The reader's language by {@code Accept-Language}: Japanese unless English is preferred. */
public final class Languages {

    private Languages() {}

    public static Locale of(RoutingContext routing) {
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
