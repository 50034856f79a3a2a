package org.daicho.groupware.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineState;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.Deadlines;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The deadlines that a feed shows, read page by page while they are written. */
@Singleton
public class FeedDeadlines {

    /** Long enough to see next year's April in this one. */
    private static final Period AHEAD = Period.ofMonths(18);

    /** What is open and older still shows: nobody kept it. */
    private static final Period BEHIND = Period.ofYears(2);

    /** How long a calendar is told that something was met or called off. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Set<DeadlineState> EVERY_STATE = EnumSet.allOf(DeadlineState.class);

    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    FeedDeadlines(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Iterable<DeadlineView> of(FeedSubscriptionView feed) {
        return () -> new Pages(feed);
    }

    private boolean shows(FeedSubscriptionView feed, DeadlineView deadline) {
        return (feed.kinds().isEmpty() || feed.kinds().contains(deadline.kind()))
                && (deadline.state() == DeadlineState.OPEN
                        || deadline.changedAt().isAfter(clock.instant().minus(REMEMBERED)));
    }

    private DeadlineFilter filter(FeedSubscriptionView feed) {
        LocalDate today = LocalDate.now(clock);
        DeadlineFilter filter = new DeadlineFilter();
        filter.dueAfter = today.minus(BEHIND);
        filter.dueBefore = today.plus(AHEAD);
        filter.unitId = feed.unitId();
        filter.postId = feed.postId();
        filter.personId = feed.personId();
        return filter;
    }

    private final class Pages implements Iterator<DeadlineView> {

        private final FeedSubscriptionView feed;
        private final DeadlineFilter filter;
        private Iterator<DeadlineView> page;
        private @Nullable String cursor;
        private @Nullable DeadlineView next;

        Pages(FeedSubscriptionView feed) {
            this.feed = feed;
            this.filter = filter(feed);
            this.page = read();
            this.next = find();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public DeadlineView next() {
            DeadlineView found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = find();
            return found;
        }

        private @Nullable DeadlineView find() {
            while (true) {
                while (page.hasNext()) {
                    DeadlineView deadline = page.next();
                    if (shows(feed, deadline)) {
                        return deadline;
                    }
                }
                if (cursor == null) {
                    return null;
                }
                page = read();
            }
        }

        private Iterator<DeadlineView> read() {
            Page<DeadlineView> found =
                    deadlines.page(filter, EVERY_STATE, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
            cursor = found.next();
            return found.items().iterator();
        }
    }
}
