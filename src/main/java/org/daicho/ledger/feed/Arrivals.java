package org.daicho.ledger.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daicho.ledger.Sealer;
import org.daicho.ledger.tree.Tree;
import org.jboss.logging.Logger;

/**
 * Tells those who wait that the record has grown. However many wait, one look at the database answers all of them, and
 * nobody's thread, connection or transaction is held meanwhile. Looking is simpler than listening to notifications, which
 * takes a connection of its own and is lost with it, and half a second is soon enough for a feed.
 */
@Singleton
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final long STEP_MILLIS = 500;

    private final Sealer sealer;
    private final Tree tree;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    @Inject
    Arrivals(Sealer sealer, Tree tree) {
        this.sealer = sealer;
        this.tree = tree;
    }

    private static final class Waiter {

        private final long position;
        private final UniEmitter<? super Boolean> emitter;

        Waiter(long position, UniEmitter<? super Boolean> emitter) {
            this.position = position;
            this.emitter = emitter;
        }
    }

    /** Answers true as soon as there is something behind the position, false when the time is over. */
    Uni<Boolean> behind(long position, Duration atMost) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    Waiter waiter = new Waiter(position, emitter);
                    emitter.onTermination(() -> waiters.remove(waiter));
                    waiters.add(waiter);
                    lookSoon();
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false);
    }

    private void lookSoon() {
        if (looking.compareAndSet(false, true)) {
            // What is scheduled runs where nothing may block, so it only hands on.
            var workers = Infrastructure.getDefaultWorkerPool();
            workers.schedule(() -> workers.execute(this::look), STEP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            sealer.seal();
            long newest = tree.size();
            waiters.forEach(waiter -> {
                if (waiter.position < newest && waiters.remove(waiter)) {
                    waiter.emitter.complete(true);
                }
            });
        } catch (RuntimeException away) {
            LOG.warnf("変更の到着を確かめられません。Cannot look for new changes: %s", away.getMessage());
        } finally {
            looking.set(false);
            if (!waiters.isEmpty()) {
                lookSoon();
            }
        }
    }
}
