package org.daicho.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of access. */
@ConfigMapping(prefix = "daicho.access")
interface AccessConfig {

    /** The administrator's first token, at least 32 characters; made and written to the data directory when absent. */
    @WithName("bootstrap-token")
    Optional<String> bootstrapToken();

    /** Where {@code admin-token} is written when no bootstrap token is configured. */
    @WithName("directory")
    String directory();

    /**
     * How long a token may live at most; also how long it lives when nobody says. A year and a day, so that whoever renews
     * tokens once a year is never late by a leap day.
     */
    @WithDefault("366d")
    Duration tokenMaxLifetime();
}
