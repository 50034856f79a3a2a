package org.daicho.ledger;

import java.util.Set;

/**
 * Said by a room of its own subjects: not everybody who may read the feed may read what became of them. That something
 * changed, and who changed it, is told all the same; the record is the same for everybody.
 */
public interface ReadingLimit {

    /** Whether the present caller is not shown the states of such subjects in the feed, or not as they were sealed. */
    default boolean hides(String subjectType) {
        return !withholds(subjectType).isEmpty();
    }

    /**
     * Fields of such a subject's state that the present caller is not shown, in its history either. Without them the rest may
     * be shown, where nobody needs the whole to compare it with what is sealed.
     */
    default Set<String> withholds(String subjectType) {
        return Set.of();
    }
}
