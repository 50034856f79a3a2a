package org.daicho.access.refusal;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.daicho.shared.id.Ids;

/**
 * Counts refusals here and writes the sums down every minute: a flood of refused attempts must not become a flood of writes.
 * Callers and reasons beyond what is told apart are counted together, here and in a day's rows, so that neither can be
 * filled up.
 */
@Singleton
public class RefusalCounts {

    /** Who did not prove who they are. */
    public static final String NOBODY = "-";

    private static final String OTHERS = "*";

    /** So many callers and reasons are told apart between two writings. */
    static final int MOST_AT_ONCE = 2_000;

    /** So many rows a day may have. */
    private static final int MOST_IN_A_DAY = 10_000;

    private static final int KEPT_DAYS = 400;

    private static final String ADD =
            """
            insert into refusal (id, day, caller, status, reason, attempts, first_at, last_at)
            values (?1, ?2, case when (select count(*) from refusal where day = ?2) < ?9
              or exists (select 1 from refusal where day = ?2 and caller = ?3 and status = ?4 and reason = ?5)
              then ?3 else ?10 end, ?4, ?5, ?6, ?7, ?8)
            on conflict (day, caller, status, reason) do update set attempts = refusal.attempts + excluded.attempts,
              last_at = greatest(refusal.last_at, excluded.last_at)""";

    private record Key(LocalDate day, String caller, int status, String reason) {}

    private record Sum(long attempts, Instant first, Instant last) {

        Sum and(Sum more) {
            return new Sum(attempts + more.attempts, first, more.last);
        }
    }

    private final EntityManager entityManager;
    private final Clock clock;
    private Map<Key, Sum> counted = new HashMap<>();

    @Inject
    RefusalCounts(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @param reason at most 100 characters */
    public synchronized void count(String caller, int status, String reason) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Key key = new Key(today, caller, status, reason);
        if (counted.size() >= MOST_AT_ONCE && !counted.containsKey(key)) {
            key = new Key(today, OTHERS, status, "*");
        }
        counted.merge(key, new Sum(1, now, now), Sum::and);
    }

    @Transactional
    @Scheduled(every = "1m", identity = "refusal-counts", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void write() {
        Map<Key, Sum> sums = taken();
        try {
            sums.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            java.util.Comparator.comparing(Key::caller).thenComparing(Key::reason)))
                    .forEach(entry -> add(entry.getKey(), entry.getValue()));
            entityManager
                    .createNativeQuery("delete from refusal where day < ?1")
                    .setParameter(1, LocalDate.now(clock).minusDays(KEPT_DAYS))
                    .executeUpdate();
        } catch (RuntimeException notWritten) {
            putBack(sums);
            throw notWritten;
        }
    }

    private void add(Key key, Sum sum) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, Ids.next())
                .setParameter(2, key.day())
                .setParameter(3, key.caller())
                .setParameter(4, key.status())
                .setParameter(5, key.reason())
                .setParameter(6, sum.attempts())
                .setParameter(7, sum.first())
                .setParameter(8, sum.last())
                .setParameter(9, MOST_IN_A_DAY)
                .setParameter(10, OTHERS)
                .executeUpdate();
    }

    private synchronized Map<Key, Sum> taken() {
        Map<Key, Sum> sums = counted;
        counted = new HashMap<>();
        return sums;
    }

    private synchronized void putBack(Map<Key, Sum> sums) {
        sums.forEach((key, sum) -> counted.merge(key, sum, Sum::and));
    }
}
