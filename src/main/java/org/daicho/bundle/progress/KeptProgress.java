package org.daicho.bundle.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of what is being frozen and was within a day. Native SQL: each writing is one statement about one row. */
@Singleton
class KeptProgress {

    /** Said sixty times as often by a freezing that lives. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    KeptProgress(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The key of a freezing that failed may be used again; what is told of it is then the new one. */
    void begin(Freezing freezing, String caller, String key, Instant now) {
        entityManager
                .createNativeQuery(
                        """
                        insert into bundle_progress (id, caller, request_key, state, stage, contracts, contracts_in_scope,
                          files, started_at, updated_at)
                        values (?1, ?2, ?3, 'GOING', 'READING', 0, 0, 0, ?4, ?4)
                        on conflict (caller, request_key) do update set id = excluded.id, state = excluded.state,
                          stage = excluded.stage, contracts = 0, contracts_in_scope = 0, files = 0, bundle_id = null,
                          started_at = excluded.started_at, updated_at = excluded.updated_at""")
                .setParameter(1, freezing.id)
                .setParameter(2, caller)
                .setParameter(3, key)
                .setParameter(4, now)
                .executeUpdate();
    }

    /** Nothing for one that has ended meanwhile. */
    void going(Freezing freezing, Instant now) {
        update("", freezing, now).executeUpdate();
    }

    void done(Freezing freezing, UUID bundle, Instant now) {
        update(", state = 'DONE', bundle_id = ?7", freezing, now)
                .setParameter(7, bundle)
                .executeUpdate();
    }

    void failed(Freezing freezing, Instant now) {
        update(", state = 'FAILED'", freezing, now).executeUpdate();
    }

    private Query update(String ending, Freezing freezing, Instant now) {
        return entityManager
                .createNativeQuery("update bundle_progress set contracts = ?2, contracts_in_scope = ?3, files = ?4,"
                        + " stage = ?5, updated_at = ?6" + ending + " where id = ?1 and state = 'GOING'")
                .setParameter(1, freezing.id)
                .setParameter(2, freezing.contracts())
                .setParameter(3, freezing.inScope())
                .setParameter(4, freezing.files())
                .setParameter(5, freezing.stage().name())
                .setParameter(6, now);
    }

    @Transactional
    public Optional<BundleProgressView> find(String caller, String key) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select state, stage, contracts, contracts_in_scope, files, bundle_id, started_at, updated_at
                        from bundle_progress where caller = ?1 and request_key = ?2""",
                        Object[].class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().findFirst().map(row -> view(key, (Object[]) row));
    }

    private BundleProgressView view(String key, Object[] row) {
        FreezingState state = FreezingState.valueOf((String) row[0]);
        Instant updatedAt = (Instant) row[7];
        boolean silent = updatedAt.isBefore(clock.instant().minus(SILENCE));
        return new BundleProgressView(
                key,
                state == FreezingState.GOING && silent ? FreezingState.STOPPED : state,
                FreezingStage.valueOf((String) row[1]),
                (Integer) row[2],
                (Integer) row[3],
                (Integer) row[4],
                (UUID) row[5],
                (Instant) row[6],
                updatedAt);
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "10m", identity = "bundle-progress-sweep")
    void sweep() {
        entityManager
                .createNativeQuery("delete from bundle_progress where updated_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
