package org.daicho.intake.contractor;

import java.time.LocalDate;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.intake.row.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a contractor's declaration that it is no 外部主体; all null where it says nothing.
 *
 * @param until the last day, inclusive
 */
record Declared(@Nullable LocalDate on, @Nullable LocalDate until) {

    /** Whether it says until when, and nobody knows of what. */
    boolean isOpenAfter(@Nullable ExternalsDeclaration kept) {
        return kept == null && on == null && until != null;
    }

    /** Another day is another declaration, to which neither the old evidence nor the old term belongs. */
    @Nullable ExternalsDeclaration after(@Nullable ExternalsDeclaration kept) {
        if (kept != null && (on == null || on.equals(kept.declaredOn()))) {
            return new ExternalsDeclaration(kept.declaredOn(), kept.evidenceId(), Said.or(until, kept.validUntil()));
        }
        return on == null ? null : new ExternalsDeclaration(on, null, until);
    }
}
