package org.daicho.evidence.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.shared.time.TokyoClock;
import org.jspecify.annotations.Nullable;

/**
 * For how long something must be kept.
 *
 * @param until the last day, inclusive; null for ever, or where nobody has said for how long
 */
public record RetentionPeriod(boolean isSaid, @Nullable LocalDate until) {

    static final RetentionPeriod NONE = new RetentionPeriod(false, null);
    static final RetentionPeriod FOR_EVER = new RetentionPeriod(true, null);

    static RetentionPeriod ending(@Nullable LocalDate until) {
        return new RetentionPeriod(true, until);
    }

    /** As it is kept: with a class, {@code until} is null only for ever. */
    public static RetentionPeriod kept(@Nullable String code, @Nullable LocalDate until) {
        return code == null ? NONE : ending(until);
    }

    public boolean endsBefore(RetentionPeriod other) {
        if (!isSaid || !other.isSaid) {
            return other.isSaid;
        }
        return until != null && (other.until == null || until.isBefore(other.until));
    }

    /** Whether it is over: from the day after its last. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /**
     * Until when the store is to lock the file, exclusive: for ever, and for very long, is the furthest that stores can. Empty
     * where nobody has said, and where the period is over.
     */
    public Optional<Instant> lockUntil(LocalDate today) {
        if (!isSaid || isOver(today)) {
            return Optional.empty();
        }
        if (until == null) {
            return Optional.of(ObjectLocks.FURTHEST);
        }
        Instant end = until.plusDays(1).atStartOfDay(TokyoClock.ZONE).toInstant();
        return Optional.of(end.isAfter(ObjectLocks.FURTHEST) ? ObjectLocks.FURTHEST : end);
    }
}
