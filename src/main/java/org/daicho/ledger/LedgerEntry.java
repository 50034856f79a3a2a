package org.daicho.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One change as it was recorded. Never updated, never deleted; the database refuses both. */
@Entity(name = "LedgerEntry")
@Immutable
class LedgerEntry {

    @Id
    UUID id;

    /** Given by the database at insert: the order of arrival, with holes. */
    @Column(insertable = false, updatable = false)
    Long seq;

    String subjectType;
    UUID subjectId;
    long subjectVersion;
    String verb;
    String actor;
    Instant recordedAt;

    @Nullable String requestId;

    String state;

    protected LedgerEntry() {}

    LedgerEntry(UUID id, Change change, String actor, Instant recordedAt, @Nullable String requestId, String state) {
        this.id = id;
        this.subjectType = change.subjectType();
        this.subjectId = change.subjectId();
        this.subjectVersion = change.version();
        this.verb = change.verb();
        this.actor = actor;
        this.recordedAt = recordedAt;
        this.requestId = requestId;
        this.state = state;
    }
}
