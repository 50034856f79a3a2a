package org.daicho.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final Buckets buckets = new Buckets(3, Duration.ofSeconds(30), 2);

    @Test
    void a_bucket_is_full_at_first_and_refuses_when_empty() {
        assertThat(buckets.take("a", NOW).left()).isEqualTo(2);
        assertThat(buckets.take("a", NOW).had()).isTrue();
        assertThat(buckets.take("a", NOW).had()).isTrue();

        Buckets.Level refused = buckets.take("a", NOW);

        assertThat(refused.had()).isFalse();
        assertThat(refused.waitSeconds()).isEqualTo(10);
        assertThat(buckets.take("b", NOW).had()).as("another's bucket").isTrue();
    }

    @Test
    void whoever_waits_as_long_as_was_said_gets_one_more_and_no_two() {
        drain("a");
        assertThat(buckets.take("a", NOW.plusSeconds(9)).had()).isFalse();
        assertThat(buckets.take("a", NOW.plusSeconds(10)).had()).isTrue();
        assertThat(buckets.take("a", NOW.plusSeconds(10)).had()).isFalse();
    }

    @Test
    void no_bucket_ever_holds_more_than_its_size() {
        drain("a");
        assertThat(buckets.look("a", NOW.plusSeconds(86_400)).left()).isEqualTo(3);
    }

    @Test
    void looking_takes_nothing() {
        buckets.look("a", NOW);
        assertThat(buckets.look("a", NOW).left()).isEqualTo(3);
    }

    @Test
    void a_clock_that_is_put_back_neither_fills_nor_empties() {
        drain("a");
        assertThat(buckets.look("a", NOW.minusSeconds(3_600)).left()).isZero();
        assertThat(buckets.take("b", NOW.minusSeconds(3_600)).left()).isEqualTo(2);
    }

    @Test
    void only_so_many_are_kept_and_the_one_not_asked_for_longest_goes() {
        drain("a");
        drain("b");
        buckets.look("a", NOW);
        buckets.look("c", NOW);
        assertThat(buckets.look("a", NOW).had()).as("still known").isFalse();
        assertThat(buckets.look("b", NOW).had()).as("forgotten").isTrue();
    }

    private void drain(String key) {
        for (int i = 0; i < 3; i++) {
            buckets.take(key, NOW);
        }
    }
}
