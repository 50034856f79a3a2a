package org.daicho.intake.contractor;

import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Said;
import org.daicho.intake.row.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of who holds the majority of a contractor's votes; all null where it says nothing.
 *
 * @param name なし where the register says that nobody does
 * @param basisPoints the share of the votes in hundredths of a per cent
 */
record Holder(@Nullable String name, @Nullable String country, @Nullable Integer basisPoints) {

    /** Another name is another holder, of whom nothing is known but what the row says. */
    Holder over(@Nullable MajorityOwner kept) {
        if (kept == null || name != null && !kept.name().equals(Said.words(name, kept.name()))) {
            return this;
        }
        return new Holder(
                kept.name(), Said.or(country, kept.country()), Said.or(basisPoints, kept.votingBasisPoints()));
    }

    /** What is still needed before anything of it can be kept; null if nothing. */
    @Nullable Field missing() {
        if (isNobody() || name == null && country == null && basisPoints == null) {
            return null;
        }
        if (name == null) {
            return Field.MAJORITY_OWNER;
        }
        return country == null ? Field.MAJORITY_OWNER_COUNTRY : null;
    }

    /** To be asked where nothing is {@link #missing}. */
    @Nullable MajorityOwner owner() {
        return name == null || country == null || isNobody() ? null : new MajorityOwner(name, country, basisPoints);
    }

    private boolean isNobody() {
        return name != null && Words.isNone(name);
    }
}
