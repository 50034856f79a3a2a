package org.daicho.groupware.atom;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.daicho.groupware.deadline.DeadlineState;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.feed.FeedDeadlines;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;

/**
 * Writes the feed of deadlines, page by page of them. A feed is of what is to be done: what was met or called off leaves it,
 * and an entry is updated when the deadline changes.
 */
@Singleton
class AtomFeed {

    private static final Text TITLE = Text.of("%s まで 【%s】%s", "%s %s: %s");

    private final FeedDeadlines deadlines;

    @Inject
    AtomFeed(FeedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param address where the feed is, without its secret */
    void write(FeedSubscriptionView feed, URI address, OutputStream out) throws IOException {
        AtomWriter.write(out, feed, "urn:uuid:" + feed.id(), newest(feed), address, atom -> {
            for (DeadlineView deadline : deadlines.of(feed)) {
                if (deadline.state() == DeadlineState.OPEN) {
                    atom.entry(entry(deadline, feed.language().locale(), address));
                }
            }
        });
    }

    /** RFC 4287 wants it before the entries, which are in the order of their days and not of their changes. */
    private Instant newest(FeedSubscriptionView feed) {
        Instant newest = feed.createdAt();
        for (DeadlineView deadline : deadlines.of(feed)) {
            if (deadline.changedAt().isAfter(newest)) {
                newest = deadline.changedAt();
            }
        }
        return newest;
    }

    private static AtomWriter.Entry entry(DeadlineView deadline, Locale locale, URI address) {
        return new AtomWriter.Entry(
                "tag:" + address.getHost() + ",2026:" + deadline.key(),
                TITLE.with(day(deadline.dueOn(), locale), deadline.title().in(locale), deadline.label())
                        .in(locale),
                deadline.changedAt(),
                deadline.kind().name(),
                deadline.title().in(locale),
                deadline.detail(),
                deadline.answering().isEmpty() ? null : String.join("、", deadline.answering()));
    }

    private static String day(LocalDate day, Locale locale) {
        return locale.equals(Locale.ENGLISH) ? day.toString() : Wareki.print(day);
    }
}
