package org.daicho.bundle.register;

import java.util.Set;
import java.util.UUID;

/**
 * Which rows of a table can come into question at all, so that a bundle of the present need not read every state of the
 * register. Only for the present: the columns do not know what they held before.
 *
 * @param condition with the value as {@code ?3}
 */
public record Narrowing(String condition, Object value) {

    public static final Narrowing NONE = new Narrowing("?3 = 0", 0);

    public static Narrowing ofContractor(UUID id) {
        return new Narrowing("contractor_id = ?3", id);
    }

    public static Narrowing ofUnits(Set<UUID> units) {
        return new Narrowing("unit_id = any(?3)", units.toArray(UUID[]::new));
    }

    /** Contracts of the year or performed in it, which runs from April to March. */
    public static Narrowing ofFiscalYear(int year) {
        return new Narrowing(
                "fiscal_year = ?3 or (starts_on <= make_date(?3 + 1, 3, 31) and ends_on >= make_date(?3, 4, 1))", year);
    }
}
