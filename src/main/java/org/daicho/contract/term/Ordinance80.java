package org.daicho.contract.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the duties of 令和8年総務省令80号 (地方自治法施行規則16条の3, in force on 2027-07-01) reach the outsourced work. Work being
 * performed that day stays under the old rules (附則2).
 */
public enum Ordinance80 {
    /** Over before that day. */
    NOT_YET,
    /** Being performed on that day, so the old rules go on. */
    TRANSITIONAL,
    /** Begins on that day or later. */
    APPLIES,
    /** A renewal: the ordinance does not say how those count, so a person decides. */
    TO_BE_DECIDED;

    static final LocalDate IN_FORCE = LocalDate.of(2027, 7, 1);

    /** @param renewed whether it continues another contract */
    public static Ordinance80 of(LocalDate startsOn, LocalDate endsOn, boolean renewed, @Nullable Renewal renewal) {
        if (endsOn.isBefore(IN_FORCE)) {
            return NOT_YET;
        }
        if (renewed || renewal == Renewal.AUTOMATIC) {
            return TO_BE_DECIDED;
        }
        return startsOn.isBefore(IN_FORCE) ? TRANSITIONAL : APPLIES;
    }
}
