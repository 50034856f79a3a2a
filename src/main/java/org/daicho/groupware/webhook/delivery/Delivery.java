package org.daicho.groupware.webhook.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.daicho.groupware.webhook.attempt.Message;
import org.daicho.groupware.webhook.attempt.Outcome;
import org.jspecify.annotations.Nullable;

/** A change for an endpoint. Not in the ledger, which it only repeats. */
@Entity(name = "WebhookDelivery")
@Table(name = "webhook_delivery")
class Delivery {

    @Id
    UUID id;

    UUID webhookId;
    long position;
    String eventType;
    String subject;
    String body;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;
    Instant nextAttemptAt;

    @Nullable Instant leasedUntil;

    @Nullable Instant lastAttemptAt;

    @Nullable Integer lastStatus;

    @Nullable String lastError;

    @Nullable Instant deliveredAt;

    /** Since when it needs nothing any more. */
    @Nullable Instant settledAt;

    Instant createdAt;

    protected Delivery() {}

    Delivery(UUID id, UUID webhookId, long position, String eventType, String subject, String body, Instant now) {
        this.id = id;
        this.webhookId = webhookId;
        this.position = position;
        this.eventType = eventType;
        this.subject = subject;
        this.body = body;
        state = DeliveryState.WAITING;
        nextAttemptAt = now;
        createdAt = now;
    }

    Message message() {
        return new Message("msg_" + position, body);
    }

    void attempted(Outcome outcome, Instant now) {
        attempts++;
        leasedUntil = null;
        lastAttemptAt = now;
        lastStatus = outcome.status();
        lastError = outcome.error();
        if (outcome.isDelivered()) {
            state = DeliveryState.DELIVERED;
            deliveredAt = now;
            settledAt = now;
        } else if (state == DeliveryState.WAITING) {
            RetrySchedule.next(attempts, outcome.retryAfter(), now)
                    .ifPresentOrElse(next -> nextAttemptAt = next, () -> state = DeliveryState.DEAD);
        }
    }

    void resend(Instant now) {
        state = DeliveryState.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    void giveUp() {
        state = DeliveryState.DEAD;
    }

    void discard(Instant now) {
        state = DeliveryState.DISCARDED;
        settledAt = now;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                message().id(),
                position,
                eventType,
                subject,
                state,
                attempts,
                state == DeliveryState.WAITING ? nextAttemptAt : null,
                lastAttemptAt,
                lastStatus,
                lastError,
                deliveredAt,
                createdAt);
    }
}
