package org.daicho.organization.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days.
 *
 * @param until the last day, inclusive; null while it goes on. One before {@code from} is of something that was called off, and covers no day
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    public static Term since(LocalDate from) {
        return new Term(from, null);
    }

    public boolean isBackwards() {
        return until != null && until.isBefore(from);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    /** Whether there is a day that both cover. */
    public boolean overlaps(Term other) {
        return !isBackwards() && !other.isBackwards() && !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** Whether the other covers all of it; one that goes on lies within another only if that goes on as well. */
    public boolean isWithin(Term other) {
        return !from.isBefore(other.from) && (other.until == null || (until != null && !until.isAfter(other.until)));
    }

    public boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** The part of it up to a day, inclusive; null if it begins later. */
    public @Nullable Term upTo(LocalDate lastDay) {
        if (from.isAfter(lastDay)) {
            return null;
        }
        return endsBefore(lastDay) ? this : new Term(from, lastDay);
    }

    /** The part of it from a day on; null if it ends before. */
    public @Nullable Term from(LocalDate firstDay) {
        if (endsBefore(firstDay)) {
            return null;
        }
        return from.isBefore(firstDay) ? new Term(firstDay, until) : this;
    }
}
