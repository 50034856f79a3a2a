package org.daicho.contract.term;

import java.util.Map;
import org.daicho.shared.page.Criteria;
import org.jspecify.annotations.Nullable;

/** Narrows a list of contracts by {@link Ordinance80}: what follows from the terms, and where it does not, what was decided. */
public final class OrdinanceFilter {

    private static final String REACHES =
            """
            :ordinance80 = case when e.endsOn < :ordinanceInForce then 'NOT_YET'
            when e.renewedFromId is not null or e.renewal = :renewedAlone
              then coalesce(cast(e.course.ordinance.applies as string), 'TO_BE_DECIDED')
            when e.startsOn < :ordinanceInForce then 'TRANSITIONAL'
            else 'APPLIES' end""";

    private OrdinanceFilter() {}

    public static Criteria narrow(Criteria criteria, @Nullable Ordinance80 status) {
        return status == null
                ? criteria
                : criteria.when("ordinance80", status.name(), REACHES)
                        .with(Map.of("ordinanceInForce", Ordinance80.IN_FORCE, "renewedAlone", Renewal.AUTOMATIC));
    }
}
