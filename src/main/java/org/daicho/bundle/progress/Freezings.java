package org.daicho.bundle.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What is being frozen by this replica. Followed where the request has an {@code Idempotency-Key}, by which its caller asks for
 * it; without one there is nothing to ask by. That the progress cannot be told never stops a freezing.
 */
@Singleton
public class Freezings {

    private static final Logger LOG = Logger.getLogger(Freezings.class);
    private static final String KEY = "Idempotency-Key";

    private final KeptProgress kept;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Set<Freezing> going = ConcurrentHashMap.newKeySet();

    @Inject
    Freezings(KeptProgress kept, CurrentVertxRequest current, SecurityIdentity identity, Clock clock) {
        this.kept = kept;
        this.current = current;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Freezes, and is told how it goes and how it ends.
     *
     * @param id of what was frozen
     */
    public <T> T follow(Function<Freezing, T> freezing, Function<T, UUID> id) {
        Freezing counts = new Freezing();
        RoutingContext routing = current.getCurrent();
        String key = routing == null ? null : routing.request().getHeader(KEY);
        if (key == null) {
            return freezing.apply(counts);
        }
        String caller = identity.getPrincipal().getName();
        tell(() -> kept.begin(counts, caller, key, clock.instant()));
        going.add(counts);
        boolean frozen = false;
        try {
            T made = freezing.apply(counts);
            frozen = true;
            going.remove(counts);
            tell(() -> kept.done(counts, id.apply(made), clock.instant()));
            return made;
        } finally {
            going.remove(counts);
            if (!frozen) {
                tell(() -> kept.failed(counts, clock.instant()));
            }
        }
    }

    @Scheduled(every = "1s", identity = "bundle-progress", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        for (Freezing one : going) {
            tell(() -> kept.going(one, clock.instant()));
        }
    }

    private static void tell(Runnable writing) {
        try {
            QuarkusTransaction.requiringNew().run(writing);
        } catch (RuntimeException untold) {
            LOG.warn("How far the freezing of a bundle has come could not be written down", untold);
        }
    }
}
