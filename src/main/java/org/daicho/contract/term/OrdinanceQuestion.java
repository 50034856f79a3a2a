package org.daicho.contract.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision about the ordinance was asked about: a term, and how it goes on. */
public record OrdinanceQuestion(LocalDate startsOn, LocalDate endsOn, @Nullable Renewal renewal) {

    /**
     * Whether the decision about this question holds for another one. A later end is one more renewal, and how the ordinance
     * counts that is for a person to say again; an end before it is in force leaves nothing to decide.
     */
    public boolean covers(OrdinanceQuestion other) {
        return renewal == other.renewal
                && startsOn.isBefore(Ordinance80.IN_FORCE) == other.startsOn.isBefore(Ordinance80.IN_FORCE)
                && !other.endsOn.isAfter(endsOn)
                && !other.endsOn.isBefore(Ordinance80.IN_FORCE);
    }
}
