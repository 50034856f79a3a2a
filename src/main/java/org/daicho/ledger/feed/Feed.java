package org.daicho.ledger.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    @Inject
    Feed(History history, Sealer sealer, Tree tree, Arrivals arrivals, Clock clock) {
        this.history = history;
        this.sealer = sealer;
        this.tree = tree;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** What was committed before this call is in it. */
    Page<ChangeView> now(FeedRequest wanted, long after) {
        sealer.sealBeforeReading();
        return history.sealed(after, wanted.filter(), wanted.state, wanted.limit);
    }

    /** The first page that is not empty, or an empty one after the wait. */
    Uni<Page<ChangeView>> soon(FeedRequest wanted, long after, Duration wait) {
        return soon(wanted, after, clock.instant().plus(wait));
    }

    private Uni<Page<ChangeView>> soon(FeedRequest wanted, long after, Instant until) {
        return Uni.createFrom()
                .item(() -> look(wanted, after))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(look -> {
                    Duration left = Duration.between(clock.instant(), until);
                    if (!look.page().items().isEmpty() || left.isNegative() || left.isZero()) {
                        return Uni.createFrom().item(look.page());
                    }
                    return arrivals.behind(look.seen(), left)
                            .chain(more -> more
                                    ? soon(wanted, look.seen(), until)
                                    : Uni.createFrom().item(look.page()));
                });
    }

    /**
     * @param seen up to where there was nothing: another look need not begin before
     */
    private record Look(Page<ChangeView> page, long seen) {}

    private Look look(FeedRequest wanted, long after) {
        long seen = Math.max(after, tree.size());
        return new Look(history.sealed(after, wanted.filter(), wanted.state, wanted.limit), seen);
    }

    /** Page after page without end, an empty one whenever nothing came for a while; read as fast as the caller reads. */
    Multi<Page<ChangeView>> follow(FeedRequest wanted, long after, Duration silence) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(after), last -> soon(wanted, last.get(), silence)
                        .invoke(page -> page.items().stream()
                                .mapToLong(ChangeView::position)
                                .max()
                                .ifPresent(last::set)))
                .indefinitely();
    }
}
