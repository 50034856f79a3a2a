package org.daicho.groupware.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a connector leaves the other side alone after that was busy or shut its door. Kept in the database, because what one
 * replica has learned spares the others, and a restart, the next wrong attempt. There is no jitter: only one replica calls.
 */
@Singleton
class Pauses {

    /** Doubling; soon enough that nobody notices a restart over there. */
    private static final List<Duration> BUSY = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16),
            Duration.ofMinutes(30));

    /** Six attempts on the first day and four on every other: few enough for rules that lock accounts out. */
    private static final List<Duration> SHUT =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Pauses(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Until when the connector pauses; null when it does not. */
    @Transactional
    @Nullable Instant until(String connector) {
        return (Instant) entityManager
                .createNativeQuery(
                        "select max(until) from connector_pause where connector = ?1 and until > ?2", Instant.class)
                .setParameter(1, connector)
                .setParameter(2, clock.instant())
                .getSingleResult();
    }

    /** Each is longer than the one of its kind right before, until something gets through. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(String connector, Undelivered.Then then) {
        List<Duration> lengths = then == Undelivered.Then.STOP ? SHUT : BUSY;
        int times = ((Number) entityManager
                        .createNativeQuery(
                                "select coalesce(max(times), 0) from connector_pause where connector = ?1 and kind = ?2",
                                Integer.class)
                        .setParameter(1, connector)
                        .setParameter(2, then.name())
                        .getSingleResult())
                .intValue();
        Duration length = lengths.get(Math.min(times, lengths.size() - 1));
        entityManager
                .createNativeQuery(
                        """
                        insert into connector_pause (connector, until, kind, times) values (?1, ?2, ?3, ?4)
                        on conflict (connector) do update
                        set until = excluded.until, kind = excluded.kind, times = excluded.times""")
                .setParameter(1, connector)
                .setParameter(2, clock.instant().plus(length))
                .setParameter(3, then.name())
                .setParameter(4, times + 1)
                .executeUpdate();
    }

    /** Something got through, or somebody says that it is mended. */
    @Transactional
    void end(String connector) {
        entityManager
                .createNativeQuery("delete from connector_pause where connector = ?1")
                .setParameter(1, connector)
                .executeUpdate();
    }
}
