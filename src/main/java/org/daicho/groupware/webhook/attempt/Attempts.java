package org.daicho.groupware.webhook.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** The log of attempts. */
@Singleton
public class Attempts {

    private final EntityManager entityManager;
    private final Cursors cursors;

    @Inject
    Attempts(EntityManager entityManager, Cursors cursors) {
        this.entityManager = entityManager;
        this.cursors = cursors;
    }

    /** In the transaction that changes the delivery. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID deliveryId, Instant at, Outcome outcome) {
        entityManager.persist(new Attempt(Ids.next(), deliveryId, at, outcome));
    }

    /** Those of one delivery, the newest first. */
    @Transactional
    public Page<AttemptView> page(UUID deliveryId, PageRequest request) {
        String list = "webhook-attempts?" + deliveryId;
        TypedQuery<Attempt> query = entityManager
                .createQuery(
                        "from WebhookAttempt where deliveryId = :delivery"
                                + (request.cursor == null ? "" : " and id < :before") + " order by id desc",
                        Attempt.class)
                .setParameter("delivery", deliveryId)
                .setMaxResults(request.limit + 1);
        if (request.cursor != null) {
            query.setParameter(
                    "before",
                    UUID.fromString(cursors.decode(list, request.cursor).get(0)));
        }
        return Page.cut(
                query.getResultStream().map(Attempt::view).toList(),
                request.limit,
                last -> cursors.encode(list, List.of(last.id().toString())));
    }
}
