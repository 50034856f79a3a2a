package org.daicho.groupware.connector.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** Where cards are posted; not at all without an address. */
@ConfigMapping(prefix = "daicho.teams")
public interface TeamsConfig {

    /** The address that the workflow shows; whoever has it may post, so it is a secret. */
    @WithName("webhook-url")
    Optional<URI> webhookUrl();

    /** Whose deadlines; everybody's when absent. */
    @WithName("unit-id")
    Optional<UUID> unitId();

    /** From when on, in Japan, on working days. */
    @WithName("post-at")
    @WithDefault("08:00")
    LocalTime postAt();

    @WithName("days-ahead")
    @WithDefault("7")
    int daysAhead();

    /** For the connection, and for the answer. */
    @WithDefault("PT20S")
    Duration timeout();
}
