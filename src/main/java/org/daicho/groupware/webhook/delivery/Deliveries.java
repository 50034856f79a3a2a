package org.daicho.groupware.webhook.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.page.Page;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What waits, what was delivered and what was given up. */
@Singleton
class Deliveries {

    /** Longer than a receiver is waited for; a replica that dies gives its delivery back after that. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final EntityManager entityManager;

    @Inject
    Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The oldest that is due and has none of its subject before it, for this replica alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Delivery> lease(UUID webhookId, Instant now) {
        List<?> leased = entityManager
                .createNativeQuery(
                        """
                        update webhook_delivery set leased_until = ?3 where id = (
                          select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
                          where d.webhook_id = ?1 and w.enabled and d.state = 'WAITING' and d.next_attempt_at <= ?2
                          and (d.leased_until is null or d.leased_until <= ?2)
                          and not exists (
                            select 1 from webhook_delivery b where b.webhook_id = d.webhook_id and b.subject = d.subject
                            and b.state = 'WAITING' and b.position < d.position)
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
        entityManager.find(Delivery.class, id).attempted(outcome, now);
    }

    /** Newest first; of any state when none is given. */
    Page<DeliveryView> page(UUID webhookId, @Nullable DeliveryState state, long before, int limit) {
        TypedQuery<Delivery> query = entityManager
                .createQuery(
                        "from WebhookDelivery where webhookId = :webhook and position < :before"
                                + (state == null ? "" : " and state = :state") + " order by position desc",
                        Delivery.class)
                .setParameter("webhook", webhookId)
                .setParameter("before", before)
                .setMaxResults(limit + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        List<DeliveryView> found = query.getResultStream().map(Delivery::view).toList();
        return Page.cut(found, limit, last -> String.valueOf(last.position()));
    }

    /** Throws 404 where the endpoint has no such delivery. */
    Delivery get(UUID webhookId, UUID id) {
        Delivery found = entityManager.find(Delivery.class, id);
        if (found == null || !found.webhookId.equals(webhookId)) {
            throw ProblemException.notFound("webhook-delivery", id);
        }
        return found;
    }
}
