package org.daicho.groupware.webhook.attempt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes away with its delivery. */
@Entity(name = "WebhookAttempt")
@Table(name = "webhook_attempt")
class Attempt {

    @Id
    UUID id;

    UUID deliveryId;
    Instant at;
    long milliseconds;

    @Nullable Integer status;

    @Nullable String error;

    @Nullable String answer;

    protected Attempt() {}

    Attempt(UUID id, UUID deliveryId, Instant at, Outcome outcome) {
        this.id = id;
        this.deliveryId = deliveryId;
        this.at = at;
        milliseconds = outcome.took().toMillis();
        status = outcome.status();
        error = outcome.error();
        answer = outcome.answer();
    }

    AttemptView view() {
        return new AttemptView(id, at, milliseconds, status, error, answer);
    }
}
