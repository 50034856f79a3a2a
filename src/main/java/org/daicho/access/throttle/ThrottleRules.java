package org.daicho.access.throttle;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.daicho.shared.config.Bounds;
import org.daicho.shared.text.Text;

/** Limits with which the service had better not start; all that are wrong are told at once. */
@Singleton
class ThrottleRules {

    private static final Bounds REQUESTS = new Bounds("DAICHO_THROTTLE_REQUESTS_PER_MINUTE", 0, 10_000_000);
    private static final Bounds WRONG_TOKENS = new Bounds("DAICHO_THROTTLE_WRONG_TOKENS", 0, 1_000_000);
    private static final Bounds PROXIES = new Bounds("DAICHO_THROTTLE_TRUSTED_PROXIES", 0, 10);

    void atStart(@Observes StartupEvent event, ThrottleConfig config) {
        Bounds.stopStart(broken(config));
    }

    static List<Text> broken(ThrottleConfig config) {
        return Stream.of(
                        REQUESTS.wrong(config.requestsPerMinute()),
                        WRONG_TOKENS.wrong(config.wrongTokens()),
                        PROXIES.wrong(config.trustedProxies()))
                .flatMap(List::stream)
                .toList();
    }
}
