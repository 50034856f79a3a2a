package org.daicho.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The one clock of the service: days begin and end in Japan, wherever the server stands and whatever its TZ says. */
@ApplicationScoped
public class TokyoClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** What the database keeps: an answer must not show a time that reads back differently. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), MICROSECOND);
    }
}
