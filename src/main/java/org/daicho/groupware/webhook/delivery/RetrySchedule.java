package org.daicho.groupware.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again, as Standard Webhooks 1.0.0 recommends. */
final class RetrySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Up to a tenth longer, so that what failed together is not sent together. */
    private static final int JITTER = 10;

    private RetrySchedule() {}

    /**
     * Empty after the last attempt.
     *
     * @param wished by the receiver; null when it does not say
     */
    static Optional<Instant> next(int attempts, @Nullable Duration wished, Instant now) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        long wait = WAITS.get(attempts - 1).toMillis();
        long least = wished == null ? 0 : wished.toMillis();
        return Optional.of(now.plusMillis(
                Math.max(least, wait) + ThreadLocalRandom.current().nextLong(wait / JITTER)));
    }
}
