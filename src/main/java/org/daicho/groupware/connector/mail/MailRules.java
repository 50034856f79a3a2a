package org.daicho.groupware.connector.mail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops the start where mail is half configured or would give its password away. */
@Singleton
class MailRules {

    void check(@Observes StartupEvent start, MailConfig config) {
        check(config);
    }

    static void check(MailConfig config) {
        if (config.host().isPresent() != config.from().isPresent()) {
            throw new IllegalStateException("DAICHO_MAIL_HOST and DAICHO_MAIL_FROM are given together or not at all.");
        }
        if (config.username().isPresent() != config.password().isPresent()) {
            throw new IllegalStateException(
                    "DAICHO_MAIL_USERNAME and DAICHO_MAIL_PASSWORD are given together or not at all.");
        }
        if (config.password().isPresent() && config.security() == MailConfig.Security.NONE) {
            throw new IllegalStateException(
                    "DAICHO_MAIL_PASSWORD would be sent in clear; set DAICHO_MAIL_SECURITY to STARTTLS or TLS.");
        }
        if (config.daysAhead() < 1 || config.daysAhead() > 366) {
            throw new IllegalStateException("DAICHO_MAIL_DAYS_AHEAD is from 1 to 366.");
        }
    }
}
