package org.daicho.groupware.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.connector.Undelivered.Then;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PausesTest {

    private static final String PIGEON = "pigeon";
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Inject
    EntityManager entityManager;

    @AfterEach
    void end() {
        QuarkusTransaction.requiringNew().run(() -> pauses().end(PIGEON));
    }

    @Test
    void each_pause_is_longer_than_the_one_before_up_to_a_limit() {
        assertThat(minutes(Then.WAIT, 7)).containsExactly(1, 2, 4, 8, 16, 30, 30);
        end();
        assertThat(minutes(Then.STOP, 4)).containsExactly(30, 120, 360, 360);
    }

    @Test
    void a_pause_of_the_other_kind_is_the_first_of_its_kind() {
        assertThat(minutes(Then.WAIT, 2)).containsExactly(1, 2);
        assertThat(minutes(Then.STOP, 2)).containsExactly(30, 120);
        assertThat(minutes(Then.WAIT, 1)).containsExactly(1);
    }

    private int[] minutes(Then then, int times) {
        int[] lengths = new int[times];
        for (int time = 0; time < times; time++) {
            lengths[time] = QuarkusTransaction.requiringNew().call(() -> {
                pauses().begin(PIGEON, then);
                return (int) Duration.between(NOW, pauses().until(PIGEON)).toMinutes();
            });
        }
        return lengths;
    }

    private Pauses pauses() {
        return new Pauses(entityManager, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
