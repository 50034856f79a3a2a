package org.daicho.contract.turn;

import org.daicho.contract.ContractView;
import org.daicho.shared.time.FiscalYear;

/**
 * How the references of a new year are made: {@code {reference}} is the one before, {@code {year}} the new fiscal year as
 * 2027, {@code {era}} the same as 令和9年度, {@code {n}} the place in the list, which begins with 1.
 */
record ReferencePattern(String pattern) {

    /** A reference is unique in its fiscal year, so the same one will do. */
    static final ReferencePattern SAME = new ReferencePattern("{reference}");

    String of(ContractView before, FiscalYear year, int place) {
        return pattern.replace("{year}", Integer.toString(year.year()))
                .replace("{era}", year.labelJa())
                .replace("{n}", Integer.toString(place))
                .replace("{reference}", before.reference());
    }
}
