package org.daicho.ledger.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lag of the sealer as figures. The database is asked when they are read, not counted along: so it is right whichever
 * replica seals, and also when none does.
 */
@Singleton
class LedgerMeters {

    /** One question answers all the figures of one reading. */
    private static final long SAME_READING_NANOS = 500_000_000;

    private final LedgerStatus status;
    private @Nullable LedgerStatusView last;
    private long readAt;

    @Inject
    LedgerMeters(LedgerStatus status) {
        this.status = status;
    }

    void atStart(@Observes StartupEvent event, MeterRegistry registry) {
        gauge("daicho.ledger.entries", "Sealed entries", LedgerStatusView::size).register(registry);
        gauge("daicho.ledger.unsealed.entries", "Entries that are not sealed yet", LedgerStatusView::pending)
                .register(registry);
        gauge(
                        "daicho.ledger.sealer.lag",
                        "How long the oldest entry that is not sealed yet has waited",
                        view -> view.oldestPendingAge() == null ? 0 : view.oldestPendingAge())
                .baseUnit("seconds")
                .register(registry);
    }

    private Gauge.Builder<LedgerMeters> gauge(String name, String what, ToDoubleFunction<LedgerStatusView> figure) {
        return Gauge.builder(name, this, meters -> figure.applyAsDouble(meters.present()))
                .description(what);
    }

    private synchronized LedgerStatusView present() {
        LedgerStatusView known = last;
        if (known == null || System.nanoTime() - readAt > SAME_READING_NANOS) {
            last = known = status.present();
            readAt = System.nanoTime();
        }
        return known;
    }
}
