package org.daicho.groupware.webhook.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

@Entity(name = "Webhook")
@Table(name = "webhook")
class Webhook extends Kept {

    String name;
    String url;

    @Column(columnDefinition = "varchar[]")
    List<String> eventTypes;

    @Column(columnDefinition = "varchar[]")
    List<String> subjectTypes;

    @Nullable UUID subjectId;

    boolean enabled;

    @Nullable String disabledBecause;

    int secretGeneration;

    @Nullable Instant oldSecretUntil;

    String createdBy;

    protected Webhook() {}

    Webhook(UUID id, NewWebhook wanted, String by, Instant now) {
        super(id, now);
        write(wanted);
        enabled = true;
        secretGeneration = 1;
        createdBy = by;
    }

    /** Without what is not narrowed, so that it compares with what a caller writes. */
    NewWebhook written() {
        return new NewWebhook(name, url, setOf(eventTypes), setOf(subjectTypes), subjectId);
    }

    void write(NewWebhook wanted) {
        name = wanted.name();
        url = wanted.url();
        eventTypes = sorted(wanted.eventTypes());
        subjectTypes = sorted(wanted.subjectTypes());
        subjectId = wanted.subjectId();
    }

    private static @Nullable Set<String> setOf(List<String> kept) {
        return kept.isEmpty() ? null : Set.copyOf(kept);
    }

    private static List<String> sorted(@Nullable Collection<String> wanted) {
        return wanted == null ? List.of() : wanted.stream().sorted().toList();
    }

    /** Whether anything changed. */
    boolean disable(String because) {
        if (!enabled) {
            return false;
        }
        enabled = false;
        disabledBecause = because;
        return true;
    }

    /** Whether anything changed. */
    boolean enable() {
        if (enabled) {
            return false;
        }
        enabled = true;
        disabledBecause = null;
        return true;
    }

    void rotate(Instant oldUntil) {
        secretGeneration++;
        oldSecretUntil = oldUntil;
    }

    @Override
    public WebhookView view() {
        return new WebhookView(
                id,
                version,
                name,
                url,
                eventTypes,
                subjectTypes,
                subjectId,
                enabled,
                disabledBecause,
                secretGeneration,
                oldSecretUntil,
                createdBy,
                createdAt,
                updatedAt);
    }
}
