package org.daicho.groupware.connector.garoon;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.daicho.groupware.GroupwareConfig;

/** Stops the start where Garoon is half configured, or its password would travel in clear. */
@Singleton
class GaroonRules {

    private static final Set<String> THIS_HOST = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int MOST_NOTICES = 10;

    /** Several calls together have to be over before another replica takes its turn. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(60);

    void check(@Observes StartupEvent start, GaroonConfig config, GroupwareConfig groupware) {
        check(config, groupware.publicUrl());
    }

    static void check(GaroonConfig config, Optional<URI> publicUrl) {
        boolean on = config.url().isPresent();
        refuseIf(
                config.login().isPresent() != on || config.password().isPresent() != on,
                "DAICHO_GAROON_URL, DAICHO_GAROON_LOGIN and DAICHO_GAROON_PASSWORD are given together or not at all.");
        refuseIf(
                !on
                        && (config.basic().isPresent()
                                || config.datastore().isPresent()
                                || config.notificationApp().isPresent()),
                "DAICHO_GAROON_BASIC, DAICHO_GAROON_DATASTORE and DAICHO_GAROON_NOTIFICATION_APP need DAICHO_GAROON_URL.");
        config.url().ifPresent(GaroonRules::checkAddress);
        refuseIf(
                config.login().filter(login -> login.contains(":")).isPresent(),
                "DAICHO_GAROON_LOGIN holds no colon: what follows it would be read as the password.");
        refuseIf(
                config.basic().filter(basic -> basic.indexOf(':') < 1).isPresent(),
                "DAICHO_GAROON_BASIC is a name and a password with a colon between them.");
        refuseIf(
                config.datastore()
                        .filter(name -> !name.matches("[A-Za-z0-9.]{1,128}"))
                        .isPresent(),
                "DAICHO_GAROON_DATASTORE is at most 128 letters, digits and dots.");
        checkNotices(config, publicUrl);
        refuseIf(config.daysAhead() < 1 || config.daysAhead() > 366, "DAICHO_GAROON_DAYS_AHEAD is from 1 to 366.");
        refuseIf(
                config.timeout().compareTo(Duration.ofSeconds(1)) < 0
                        || config.timeout().compareTo(MOST_PATIENCE) > 0,
                "DAICHO_GAROON_TIMEOUT is from PT1S to PT60S.");
        refuseIf(
                config.every().compareTo(Duration.ofMinutes(1)) < 0
                        || config.every().compareTo(Duration.ofDays(1)) > 0,
                "DAICHO_GAROON_EVERY is from PT1M to P1D.");
    }

    private static void checkNotices(GaroonConfig config, Optional<URI> publicUrl) {
        refuseIf(
                config.notificationApp().isPresent() && publicUrl.isEmpty(),
                "DAICHO_GAROON_NOTIFICATION_APP needs DAICHO_PUBLIC_URL: a notice leads there, and Garoon allows no other"
                        + " address.");
        refuseIf(
                config.icon().isPresent() && config.notificationApp().isEmpty(),
                "DAICHO_GAROON_ICON needs DAICHO_GAROON_NOTIFICATION_APP.");
        refuseIf(
                config.noticeDays().isEmpty()
                        || config.noticeDays().size() > MOST_NOTICES
                        || config.noticeDays().stream().anyMatch(days -> days < 0 || days > 366),
                "DAICHO_GAROON_NOTICE_DAYS is one to ten numbers from 0 to 366 with commas between them.");
    }

    private static void checkAddress(URI url) {
        boolean isOurs = url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getPath().endsWith("/api/v1");
        refuseIf(
                !isOurs,
                "DAICHO_GAROON_URL names a host and ends with /api/v1, without a name, a query or a fragment in it.");
        refuseIf(
                !"https".equals(url.getScheme())
                        && !("http".equals(url.getScheme()) && THIS_HOST.contains(url.getHost())),
                "DAICHO_GAROON_URL has to begin with https://, or the password would be sent in clear.");
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalStateException(reason);
        }
    }
}
