package org.daicho.groupware.subscription;

import java.util.Locale;

/** A calendar asks for no language, so it is settled when the address is made. */
public enum FeedLanguage {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    FeedLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
