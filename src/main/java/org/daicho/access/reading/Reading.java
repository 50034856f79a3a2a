package org.daicho.access.reading;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

/** What one caller took of one thing within an hour, however many requests it took. */
@Entity(name = "Reading")
class Reading extends Kept {

    String caller;
    String subjectType;
    UUID subjectId;

    /** The beginning of the hour. */
    Instant hour;

    @Nullable String range;

    boolean toTheEnd;

    protected Reading() {}

    Reading(UUID id, String caller, String subjectType, UUID subjectId, Instant hour, Instant now) {
        super(id, now);
        this.caller = caller;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.hour = hour;
    }

    @Override
    public ReadingView view() {
        return ReadingView.of(this);
    }
}
