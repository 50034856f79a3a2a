package org.daicho.access.throttle;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daicho.access.Caller;
import org.daicho.access.refusal.RefusalCounts;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;

/**
 * So many requests in a minute for each caller. Every answer says what is left, in the fields of the IETF's draft <a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields for HTTP</a>.
 */
@Singleton
public class CallerLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Some hundred people and programs call a register; a few MiB for the worst case. */
    private static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final Buckets buckets;
    private final RefusalCounts refusals;
    private final Clock clock;

    @Inject
    CallerLimit(ThrottleConfig config, RefusalCounts refusals, Clock clock) {
        this.perMinute = config.requestsPerMinute();
        this.buckets = new Buckets(Math.max(1, perMinute), WINDOW, MOST_CALLERS);
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Counts a request; throws 429 for one too many. */
    public void take(Caller caller, RoutingContext routing) {
        if (perMinute == 0) {
            return;
        }
        Buckets.Level level = buckets.take(caller.name(), clock.instant());
        routing.response()
                .putHeader("RateLimit-Policy", "\"caller\";q=%d;w=%d".formatted(perMinute, WINDOW.toSeconds()))
                .putHeader(
                        "RateLimit",
                        "\"caller\";r=%d;t=%d".formatted(level.left(), level.left() > 0 ? 0 : level.waitSeconds()));
        if (!level.had()) {
            refusals.count(caller.name(), ProblemKind.TOO_MANY_REQUESTS.status(), "requests-per-minute");
            throw tooMany(level);
        }
    }

    static ProblemException tooMany(Buckets.Level level) {
        return new ProblemException(
                ProblemKind.TOO_MANY_REQUESTS,
                null,
                List.of(),
                Map.of("Retry-After", String.valueOf(level.waitSeconds())));
    }
}
