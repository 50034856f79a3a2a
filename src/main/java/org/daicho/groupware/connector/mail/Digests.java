package org.daicho.groupware.connector.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.Deadlines;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** Puts together what a person is told. */
@Singleton
class Digests {

    /** As far back as calendars show what nobody kept. */
    private static final Period BEHIND = Period.ofYears(2);

    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    Digests(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Empty where the person has nothing to keep in these days. */
    Optional<DigestText> of(UUID personId, String name, int daysAhead) {
        LocalDate today = LocalDate.now(clock);
        DeadlineFilter filter = new DeadlineFilter();
        filter.personId = personId;
        filter.dueAfter = today.minus(BEHIND);
        filter.dueBefore = today.plusDays(daysAhead);
        Page<DeadlineView> found = deadlines.page(filter, PageRequest.of(PageRequest.MAX_LIMIT, null));
        return found.items().isEmpty()
                ? Optional.empty()
                : Optional.of(new DigestText(name, today, daysAhead, found.items(), found.next() == null));
    }
}
