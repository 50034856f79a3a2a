package org.daicho.groupware.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What has to be told, is being told and was told. Every method is a transaction of its own, and none is open in between; but
 * what is added belongs to the transaction of whoever adds it, if there is one.
 */
@Singleton
public class Outbox {

    private static final int FAILURE_LENGTH = 1000;

    /** How long one can look up what was told. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Outbox(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Has each of these told once, whoever asks for it and however often. */
    @Transactional
    public void add(String connector, Collection<String> keys) {
        for (String key : keys) {
            entityManager
                    .createNativeQuery(
                            """
                            insert into connector_item (id, connector, item_key, state, attempts, due_at, created_at)
                            values (?1, ?2, ?3, 'WAITING', 0, ?4, ?4) on conflict (connector, item_key) do nothing""")
                    .setParameter(1, Ids.next())
                    .setParameter(2, connector)
                    .setParameter(3, key)
                    .setParameter(4, clock.instant())
                    .executeUpdate();
        }
    }

    /** Leaves what has not been told yet untold: something newer says it. */
    @Transactional
    public void drop(String connector, String key) {
        entityManager
                .createNativeQuery(
                        """
                        update connector_item set state = 'NOT_NEEDED' where connector = ?1 and item_key = ?2
                        and state in ('WAITING', 'FAILED')""")
                .setParameter(1, connector)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** The one that waits longest, which nobody else takes for the length of a turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<DueItem> take(String connector) {
        List<?> found = entityManager
                .createNativeQuery(
                        """
                        update connector_item set attempts = attempts + 1, due_at = ?3 where id = (
                          select id from connector_item where connector = ?1 and state = 'WAITING' and due_at <= ?2
                          order by due_at, id limit 1 for update skip locked)
                        returning id, item_key, attempts""",
                        Object[].class)
                .setParameter(1, connector)
                .setParameter(2, clock.instant())
                .setParameter(3, clock.instant().plus(Turns.LENGTH))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new DueItem((UUID) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void mark(DueItem item, ItemState outcome) {
        entityManager
                .createNativeQuery(
                        """
                        update connector_item set state = ?2, failure = null,
                          delivered_at = case when ?2 = 'DELIVERED' then cast(?3 as timestamptz) end
                        where id = ?1""")
                .setParameter(1, item.id())
                .setParameter(2, outcome.name())
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** To be tried again later, or given up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(DueItem item, @Nullable String words) {
        boolean over = BackOff.isOver(item.attempts());
        failed(
                item,
                over ? ItemState.FAILED : ItemState.WAITING,
                words,
                over ? clock.instant() : clock.instant().plus(BackOff.after(item.attempts())),
                item.attempts());
    }

    /** Given up at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(DueItem item, @Nullable String words) {
        failed(item, ItemState.FAILED, words, clock.instant(), item.attempts());
    }

    /** It was not this one's fault, so that the attempt does not count; the next one is made with it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postponed(DueItem item, @Nullable String words) {
        failed(item, ItemState.WAITING, words, clock.instant(), item.attempts() - 1);
    }

    private void failed(DueItem item, ItemState state, @Nullable String words, Instant dueAt, int attempts) {
        String failure = words == null || words.isBlank() ? "?" : words;
        entityManager
                .createNativeQuery(
                        """
                        update connector_item set state = ?2, failure = ?3, failed_at = ?4, due_at = ?5, attempts = ?6
                        where id = ?1""")
                .setParameter(1, item.id())
                .setParameter(2, state.name())
                .setParameter(3, failure.substring(0, Math.min(failure.length(), FAILURE_LENGTH)))
                .setParameter(4, clock.instant())
                .setParameter(5, dueAt)
                .setParameter(6, attempts)
                .executeUpdate();
    }

    /** Everything that was given up is tried again now, and so is what waits for its next attempt. */
    @Transactional
    int retry(String connector) {
        return entityManager
                .createNativeQuery(
                        """
                        update connector_item set state = 'WAITING', attempts = 0, due_at = ?2 where connector = ?1
                        and (state = 'FAILED' or (state = 'WAITING' and failure is not null and due_at > ?2))""")
                .setParameter(1, connector)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget() {
        entityManager
                .createNativeQuery(
                        "delete from connector_item where created_at < ?1 and state not in ('WAITING', 'FAILED')")
                .setParameter(1, clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
