package org.daicho.evidence.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    /** A store locks until a day, so for ever is the longest that classes allow, from the day of the lock on. */
    private static final int FOR_EVER_YEARS = RetentionClass.MOST_YEARS;

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

    /** Until when the store is to lock the file, exclusive. Empty where nobody has said, and where the period is over. */
    public Optional<Instant> lockUntil(LocalDate receivedOn, LocalDate today) {
        if (!isSaid || isOver(today)) {
            return Optional.empty();
        }
        LocalDate last = until == null ? receivedOn.plusYears(FOR_EVER_YEARS) : until;
        return Optional.of(last.plusDays(1).atStartOfDay(TokyoClock.ZONE).toInstant());
    }
}
