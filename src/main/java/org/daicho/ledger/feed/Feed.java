package org.daicho.ledger.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.Sealer;
import org.daicho.ledger.tree.Tree;
import org.daicho.shared.page.Page;

/** Reads the feed now, or when there is something. */
@Singleton
class Feed {

    private final History history;
    private final Sealer sealer;
    private final Tree tree;
    private final Arrivals arrivals;
    private final Clock clock;
    private final AtomicInteger waiting;
    private final AtomicInteger following;

    @Inject
    Feed(History history, Sealer sealer, Tree tree, Arrivals arrivals, Clock clock, MeterRegistry meters) {
        this.history = history;
        this.sealer = sealer;
        this.tree = tree;
        this.arrivals = arrivals;
        this.clock = clock;
        this.waiting = readers(meters, "wait");
        this.following = readers(meters, "events");
    }

    private static AtomicInteger readers(MeterRegistry meters, String way) {
        AtomicInteger readers = new AtomicInteger();
        Gauge.builder("daicho.feed.readers", readers, AtomicInteger::get)
                .description("Who follows the feed")
                .tag("way", way)
                .register(meters);
        return readers;
    }

    /** What was committed before this call is in it. */
    Page<ChangeView> now(FeedRequest wanted, long after) {
        sealer.sealBeforeReading();
        return history.sealed(after, wanted.filter(), wanted.state, wanted.limit);
    }

    /** The first page that is not empty, or an empty one after the wait. */
    Uni<Page<ChangeView>> soon(FeedRequest wanted, long after, Duration wait) {
        return look(wanted, after, clock.instant().plus(wait))
                .map(Look::page)
                .onSubscription()
                .invoke(waiting::incrementAndGet)
                .onTermination()
                .invoke(waiting::decrementAndGet);
    }

    /** Page after page without end, an empty one whenever nothing came for a while; read as fast as the caller reads. */
    Multi<Page<ChangeView>> follow(FeedRequest wanted, long after, Duration silence) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(after), last -> look(
                                wanted, last.get(), clock.instant().plus(silence))
                        .invoke(look -> last.set(look.seen())))
                .indefinitely()
                .map(Look::page)
                .onSubscription()
                .invoke(following::incrementAndGet)
                .onTermination()
                .invoke(following::decrementAndGet);
    }

    /**
     * One look at the feed.
     *
     * @param seen up to where all that is wanted is in the page: the next look begins behind it
     */
    private record Look(Page<ChangeView> page, long seen) {}

    private Uni<Look> look(FeedRequest wanted, long after, Instant until) {
        return Uni.createFrom()
                .item(() -> look(wanted, after))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(look -> {
                    Duration left = Duration.between(clock.instant(), until);
                    if (!look.page().items().isEmpty() || left.isNegative() || left.isZero()) {
                        return Uni.createFrom().item(look);
                    }
                    return arrivals.behind(look.seen(), left)
                            .chain(more -> more
                                    ? look(wanted, look.seen(), until)
                                    : Uni.createFrom().item(look));
                });
    }

    private Look look(FeedRequest wanted, long after) {
        long size = tree.size();
        Page<ChangeView> page = history.sealed(after, wanted.filter(), wanted.state, wanted.limit);
        List<ChangeView> items = page.items();
        return new Look(
                page,
                items.isEmpty()
                        ? Math.max(after, size)
                        : items.get(items.size() - 1).position());
    }
}
