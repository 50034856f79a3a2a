package org.daicho.groupware.connector.teams;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** What an operator would have configured for one unit. */
record TeamsSettings(Optional<URI> webhookUrl, Optional<UUID> unitId, Duration timeout) implements TeamsConfig {

    @Override
    public LocalTime postAt() {
        return LocalTime.of(8, 0);
    }

    @Override
    public int daysAhead() {
        return 7;
    }
}
