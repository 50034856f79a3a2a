package org.daicho.groupware.webhook.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void seconds_and_moments_are_understood() {
        assertThat(RetryAfter.read(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Wed, 25 Nov 2026 03:30:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_moment_gone_by_is_now_and_nobody_is_put_off_for_more_than_a_day() {
        assertThat(RetryAfter.read("Wed, 25 Nov 2026 02:00:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfter.read("Thu, 25 Nov 2027 03:00:00 GMT", NOW)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "2026-11-25T03:30:00Z"})
    void what_cannot_be_read_says_nothing(String text) {
        assertThat(RetryAfter.read(text, NOW)).isNull();
    }
}
