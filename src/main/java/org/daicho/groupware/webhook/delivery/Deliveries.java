package org.daicho.groupware.webhook.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daicho.groupware.webhook.attempt.Attempts;
import org.daicho.groupware.webhook.attempt.Outcome;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What waits, what was delivered and what was given up. */
@Singleton
class Deliveries {

    /** Longer than a receiver is waited for; a replica that dies gives its delivery back after that. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final EntityManager entityManager;
    private final Attempts attempts;
    private final Cursors cursors;

    @Inject
    Deliveries(EntityManager entityManager, Attempts attempts, Cursors cursors) {
        this.entityManager = entityManager;
        this.attempts = attempts;
        this.cursors = cursors;
    }

    /** Endpoints for which something may be sent: one look for all of them, since mostly there is nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<UUID> due(Instant now) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        """
                        select c.webhook_id from webhook_cursor c
                        where (c.paused_until is null or c.paused_until <= ?1) and exists (
                          select 1 from webhook_delivery d where d.webhook_id = c.webhook_id and d.state = 'WAITING'
                          and d.next_attempt_at <= ?1 and (d.leased_until is null or d.leased_until <= ?1))""",
                        UUID.class)
                .setParameter(1, now)
                .getResultStream()
                .map(UUID.class::cast)
                .toList());
    }

    /**
     * The oldest that is due and has none of its subject before it, for this replica alone. It is asked for before every
     * attempt, so both orders have an index of what waits: by position, and by subject and position.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Delivery> lease(UUID webhookId, Instant now) {
        List<?> leased = entityManager
                .createNativeQuery(
                        """
                        update webhook_delivery set leased_until = ?3 where id = (
                          select d.id from webhook_delivery d
                          where d.webhook_id = ?1 and d.state = 'WAITING' and d.next_attempt_at <= ?2
                          and (d.leased_until is null or d.leased_until <= ?2)
                          and d.position = (
                            select min(b.position) from webhook_delivery b
                            where b.webhook_id = ?1 and b.subject = d.subject and b.state = 'WAITING')
                          and exists (
                            select 1 from webhook w join webhook_cursor c on c.webhook_id = w.id
                            where w.id = ?1 and w.enabled and (c.paused_until is null or c.paused_until <= ?2))
                          order by d.position limit 1 for update of d skip locked)
                        returning id""",
                        UUID.class)
                .setParameter(1, webhookId)
                .setParameter(2, now)
                .setParameter(3, now.plus(LEASE))
                .getResultList();
        return leased.isEmpty() ? Optional.empty() : Optional.of(entityManager.find(Delivery.class, leased.get(0)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void attempted(UUID id, Outcome outcome, Instant now) {
        Delivery delivery = entityManager.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        delivery.attempted(outcome, now);
        attempts.add(id, now, outcome);
        Duration rest = outcome.rest();
        if (rest != null) {
            pause(delivery.webhookId, now.plus(rest));
        }
    }

    /** The longest that was asked for. */
    private void pause(UUID webhookId, Instant until) {
        entityManager
                .createNativeQuery(
                        "update webhook_cursor set paused_until = greatest(paused_until, ?2) where webhook_id = ?1")
                .setParameter(1, webhookId)
                .setParameter(2, until)
                .executeUpdate();
    }

    /** Somebody wishes it to go on at once. */
    void endPause(UUID webhookId) {
        entityManager
                .createNativeQuery("update webhook_cursor set paused_until = null where webhook_id = ?1")
                .setParameter(1, webhookId)
                .executeUpdate();
    }

    /** Newest first; of any state when none is given. */
    @Transactional
    Page<DeliveryView> page(UUID webhookId, @Nullable DeliveryState state, PageRequest request) {
        String list = "webhook-deliveries?" + webhookId + '&' + state;
        TypedQuery<Delivery> query = entityManager
                .createQuery(
                        "from WebhookDelivery where webhookId = :webhook"
                                + (request.cursor == null ? "" : " and position < :before")
                                + (state == null ? "" : " and state = :state") + " order by position desc",
                        Delivery.class)
                .setParameter("webhook", webhookId)
                .setMaxResults(request.limit + 1);
        if (request.cursor != null) {
            query.setParameter(
                    "before", Long.valueOf(cursors.decode(list, request.cursor).get(0)));
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        List<DeliveryView> found = query.getResultStream().map(Delivery::view).toList();
        return Page.cut(found, request.limit, last -> cursors.encode(list, List.of(String.valueOf(last.position()))));
    }

    /** Throws 404 where the endpoint has no such delivery. */
    Delivery get(UUID webhookId, UUID id) {
        return ofEndpoint(webhookId, id, LockModeType.NONE);
    }

    /** The same for a change: what is being sent must not be overwritten with what it was before. */
    Delivery getForChange(UUID webhookId, UUID id) {
        return ofEndpoint(webhookId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Delivery ofEndpoint(UUID webhookId, UUID id, LockModeType lock) {
        Delivery found = entityManager.find(Delivery.class, id, lock);
        if (found == null || !found.webhookId.equals(webhookId)) {
            throw ProblemException.notFound("webhook-delivery", id);
        }
        return found;
    }

    /** Clears away with their attempts what needs nothing any more since before that moment; how many it were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int clear(Instant settledBefore, int most) {
        return entityManager
                .createNativeQuery(
                        """
                        delete from webhook_delivery where id in (
                          select id from webhook_delivery where settled_at < ?1
                          order by settled_at limit ?2 for update skip locked)""")
                .setParameter(1, settledBefore)
                .setParameter(2, most)
                .executeUpdate();
    }
}
