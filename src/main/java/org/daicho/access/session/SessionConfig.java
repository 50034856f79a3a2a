package org.daicho.access.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of people's sessions at a browser. */
@ConfigMapping(prefix = "daicho.session")
interface SessionConfig {

    /**
     * Where browsers reach the service, such as {@code https://daicho.city.example.lg.jp}. Needed for signing in: it is never
     * taken from a request, whose Host header anybody may write.
     */
    Optional<String> publicUrl();

    /** A session that nobody used for so long is over (ASVS 5.0, 7.3.1). */
    @WithDefault("30m")
    Duration idleTimeout();

    /** A session is over after so long in any case, and rights that changed at the provider are known by then (7.3.2). */
    @WithDefault("10h")
    Duration maxLifetime();
}
