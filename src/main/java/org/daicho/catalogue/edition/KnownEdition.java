package org.daicho.catalogue.edition;

import java.util.Comparator;
import org.daicho.catalogue.Edition;

/**
 * An edition, and where it comes from.
 *
 * @param version of an imported one, its counter; of a delivered one, a checksum of the whole, since no counter moves when a
 *     later release corrects its wording
 */
record KnownEdition(Edition edition, long version, boolean delivered) {

    static final Comparator<KnownEdition> NEWEST_FIRST = Comparator.comparing(
                    (KnownEdition known) -> known.edition.issuedOn())
            .thenComparing(known -> known.edition.code())
            .reversed();
}
