package org.daicho.access.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the limits. */
@ConfigMapping(prefix = "daicho.throttle")
interface ThrottleConfig {

    /**
     * So many requests a caller may make in a minute, all at once or evenly; 0 for no limit. The default is 200 a second: far
     * beyond people and well-behaved programs, and short of what would leave nothing for the others.
     */
    @WithDefault("12000")
    @Min(0) @Max(10_000_000) int requestsPerMinute();

    /**
     * So many different wrong bearer tokens an address may offer in ten minutes; 0 for no limit. The tokens are 256 random bits,
     * so the limit is not what keeps them from being guessed: it keeps the attempt cheap to bear and makes it visible.
     */
    @WithDefault("100")
    @Min(0) @Max(1_000_000) int wrongTokens();

    /**
     * How many proxies stand in front and each add the address they saw to {@code X-Forwarded-For}. The header is believed only
     * that far, counted from its end, since everything before was written by whoever called. 0 to believe the connection.
     */
    @WithDefault("0")
    @Min(0) @Max(10) int trustedProxies();
}
