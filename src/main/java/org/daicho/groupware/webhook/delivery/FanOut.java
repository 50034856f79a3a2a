package org.daicho.groupware.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.groupware.webhook.endpoint.WebhookView;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.FeedFilter;
import org.daicho.ledger.History;
import org.daicho.ledger.feed.CloudEventView;
import org.daicho.ledger.key.Signers;
import org.daicho.ledger.tree.Tree;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Page;

/** Makes deliveries of what the ledger holds behind an endpoint's cursor, in the transaction that moves the cursor. */
@Singleton
class FanOut {

    private static final int AT_ONCE = 200;
    /** So many wait for an endpoint at most: the ledger keeps the others just as well. */
    private static final int MOST_WAITING = 1_000;

    private final EntityManager entityManager;
    private final History history;
    private final Tree tree;
    private final Signers signers;
    private final ObjectMapper json;

    @Inject
    FanOut(EntityManager entityManager, History history, Tree tree, Signers signers, ObjectMapper json) {
        this.entityManager = entityManager;
        this.history = history;
        this.tree = tree;
        this.signers = signers;
        this.json = json;
    }

    /** For which endpoints the ledger holds more: one look for all of them, since mostly there is nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<UUID> behind() {
        return Set.copyOf(entityManager
                .createNativeQuery("select webhook_id from webhook_cursor where position < ?1", UUID.class)
                .setParameter(1, tree.size())
                .getResultStream()
                .map(UUID.class::cast)
                .toList());
    }

    /** Whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean step(WebhookView webhook, Instant now) {
        List<?> cursor = entityManager
                .createNativeQuery(
                        "select position from webhook_cursor where webhook_id = ?1 for update skip locked", Long.class)
                .setParameter(1, webhook.id())
                .getResultList();
        if (cursor.isEmpty() || isFull(webhook)) {
            return false;
        }
        long after = (Long) cursor.get(0);
        long size = tree.size();
        Page<ChangeView> page = history.sealed(after, filter(webhook), false, AT_ONCE);
        List<ChangeView> changes = page.items();
        changes.forEach(change -> add(webhook, CloudEventView.of(change, signers.origin()), now));
        boolean more = page.next() != null;
        long last = changes.isEmpty() ? after : changes.get(changes.size() - 1).position();
        move(webhook, after, more ? last : Math.max(last, size));
        return more;
    }

    private boolean isFull(WebhookView webhook) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from webhook_delivery where webhook_id = ?1 and state = 'WAITING' offset ?2 limit 1")
                .setParameter(1, webhook.id())
                .setParameter(2, MOST_WAITING - 1)
                .getResultList()
                .isEmpty();
    }

    /** Types of events narrow the types of subjects that have to be read. */
    private static FeedFilter filter(WebhookView webhook) {
        List<String> types = webhook.subjectTypes().isEmpty()
                ? webhook.eventTypes().stream()
                        .map(type -> type.substring(CloudEventView.TYPES.length(), type.lastIndexOf('.')))
                        .distinct()
                        .toList()
                : webhook.subjectTypes();
        return new FeedFilter(types, webhook.subjectId());
    }

    private void add(WebhookView webhook, CloudEventView event, Instant now) {
        if (webhook.eventTypes().isEmpty() || webhook.eventTypes().contains(event.type())) {
            entityManager.persist(new Delivery(
                    Ids.next(),
                    webhook.id(),
                    Long.parseLong(event.sequence()),
                    event.type(),
                    event.subject(),
                    text(event),
                    now));
        }
    }

    private String text(CloudEventView event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void move(WebhookView webhook, long from, long to) {
        if (to != from) {
            entityManager
                    .createNativeQuery("update webhook_cursor set position = ?2 where webhook_id = ?1")
                    .setParameter(1, webhook.id())
                    .setParameter(2, to)
                    .executeUpdate();
        }
    }
}
