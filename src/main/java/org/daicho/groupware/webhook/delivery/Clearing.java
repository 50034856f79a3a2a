package org.daicho.groupware.webhook.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.daicho.groupware.webhook.WebhookConfig;

/** Keeps the deliveries from growing for ever. What waits, and what was given up and nobody decided about, stays. */
@Singleton
class Clearing {

    /** A piece that takes the database some ten milliseconds, so that deliveries beside it go on. */
    private static final int AT_ONCE = 1_000;

    private final Deliveries deliveries;
    private final Duration keep;
    private final Clock clock;

    @Inject
    Clearing(Deliveries deliveries, WebhookConfig config, Clock clock) {
        this(deliveries, config.keep(), clock);
    }

    Clearing(Deliveries deliveries, Duration keep, Clock clock) {
        this.deliveries = deliveries;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "3m",
            identity = "webhook-clearing",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        while (deliveries.clear(clock.instant().minus(keep), AT_ONCE) == AT_ONCE) {
            // a full piece means that there is more
        }
    }
}
