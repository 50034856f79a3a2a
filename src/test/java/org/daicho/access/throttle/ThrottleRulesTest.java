package org.daicho.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class ThrottleRulesTest {

    private record Settings(int requestsPerMinute, int wrongTokens, int trustedProxies) implements ThrottleConfig {}

    @Test
    void the_bounds_themselves_are_allowed() {
        assertThat(ThrottleRules.broken(new Settings(0, 0, 0))).isEmpty();
        assertThat(ThrottleRules.broken(new Settings(10_000_000, 1_000_000, 10)))
                .isEmpty();
    }

    @Test
    void everything_out_of_bounds_is_told_at_once() {
        assertThat(ThrottleRules.broken(new Settings(10_000_001, -1, 11)))
                .extracting(Text::en)
                .containsExactly(
                        "DAICHO_THROTTLE_REQUESTS_PER_MINUTE must be a whole number from 0 to 10000000 and is 10000001.",
                        "DAICHO_THROTTLE_WRONG_TOKENS must be a whole number from 0 to 1000000 and is -1.",
                        "DAICHO_THROTTLE_TRUSTED_PROXIES must be a whole number from 0 to 10 and is 11.");
    }
}
