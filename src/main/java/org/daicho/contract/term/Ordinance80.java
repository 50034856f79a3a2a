package org.daicho.contract.term;

import java.time.LocalDate;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether the duties of 令和8年総務省令80号 (地方自治法施行規則16条の3, in force on 2027-07-01) reach the outsourced work. Work being
 * performed that day stays under the old rules (附則2).
 */
public enum Ordinance80 {
    /** Over before that day. */
    NOT_YET("施行前に終了", "ends before it is in force"),
    /** Being performed on that day, so the old rules go on. */
    TRANSITIONAL("経過措置", "transitional"),
    /** Begins on that day or later. */
    APPLIES("適用", "applies"),
    /** A renewal: the ordinance does not say how those count, so a person decides. */
    TO_BE_DECIDED("要判断", "to be decided");

    static final LocalDate IN_FORCE = LocalDate.of(2027, 7, 1);

    private final Text label;

    Ordinance80(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

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
