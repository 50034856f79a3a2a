package org.daicho.evidence.check;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.daicho.evidence.EvidenceSweeper;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.evidence.direct.DirectReceiving;
import org.daicho.evidence.object.Removal;
import org.daicho.evidence.upload.Resuming;
import org.jboss.logging.Logger;

/**
 * Clears everything that uploads leave behind when they are given up, when their line breaks, or when the service is killed
 * under them. The order matters: what holds an intent goes before the intents, and those before what no intent speaks of.
 */
@Singleton
class Sweeps {

    private static final Logger LOG = Logger.getLogger(Sweeps.class);

    private final Resuming resuming;
    private final DirectReceiving direct;
    private final EvidenceSweeper sweeper;
    private final Removal removal;
    private final SpooledFiles spooled;
    private final Strays strays;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    Sweeps(
            Resuming resuming,
            DirectReceiving direct,
            EvidenceSweeper sweeper,
            Removal removal,
            SpooledFiles spooled,
            Strays strays,
            EvidenceConfig config,
            Clock clock) {
        this.resuming = resuming;
        this.direct = direct;
        this.sweeper = sweeper;
        this.removal = removal;
        this.spooled = spooled;
        this.strays = strays;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            identity = "evidence-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        try {
            sweep(false);
        } catch (IOException | QuarkusTransactionException storeAway) {
            LOG.warnf("The sweep goes on when the store is back: %s", storeAway.getMessage());
        }
    }

    /** Every object in the store is looked at, which takes longer the more there are: once a day. */
    @Scheduled(
            every = "24h",
            delayed = "15m",
            identity = "evidence-strays",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyDay() {
        try {
            strays.find(late());
        } catch (IOException storeAway) {
            LOG.warnf("Strays are looked for when the store is back: %s", storeAway.getMessage());
        }
    }

    SweptView sweep(boolean lookForStrays) throws IOException {
        Instant then = late();
        return new SweptView(
                resuming.sweep(clock.instant()),
                direct.sweep(clock.instant()),
                sweeper.sweepUploads(then),
                sweeper.sweepAnnouncements(then),
                removal.dropStaleParts(),
                spooled.sweep(then),
                lookForStrays ? strays.find(then) : 0);
    }

    private Instant late() {
        return clock.instant().minus(config.receivingExpiry());
    }
}
