package org.daicho.groupware.connector.teams;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;

/** Stops the start where the secret in the address would travel in clear. */
@Singleton
class TeamsRules {

    void check(@Observes StartupEvent start, TeamsConfig config) {
        config.webhookUrl().ifPresent(TeamsRules::check);
        if (config.daysAhead() < 1 || config.daysAhead() > 366) {
            throw new IllegalStateException("DAICHO_TEAMS_DAYS_AHEAD is from 1 to 366.");
        }
    }

    static void check(URI webhook) {
        if (!"https".equals(webhook.getScheme()) || webhook.getHost() == null) {
            throw new IllegalStateException("DAICHO_TEAMS_WEBHOOK_URL has to begin with https:// and name a host.");
        }
    }
}
