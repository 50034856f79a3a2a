package org.daicho.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/** Clears what never arrived: objects of interrupted uploads, and announcements whose file did not come in time. */
@Singleton
class EvidenceSweeper {

    private static final Logger LOG = Logger.getLogger(EvidenceSweeper.class);

    private final Uploads uploads;
    private final EvidenceRecords records;
    private final ObjectStore store;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    EvidenceSweeper(Uploads uploads, EvidenceRecords records, ObjectStore store, EvidenceConfig config, Clock clock) {
        this.uploads = uploads;
        this.records = records;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            identity = "evidence-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        Instant then = clock.instant().minus(config.receivingExpiry());
        try {
            sweepUploads(then);
            sweepAnnouncements(then);
        } catch (IOException storeAway) {
            LOG.warnf("The sweep goes on when the store is back: %s", storeAway.getMessage());
        }
    }

    void sweepUploads(Instant then) throws IOException {
        Optional<String> swept;
        do {
            swept = QuarkusTransaction.requiringNew().call(() -> sweepUpload(then));
        } while (swept.isPresent());
    }

    /** An intent whose evidence has that very object is only late in going: its object stays. */
    private Optional<String> sweepUpload(Instant then) throws IOException {
        Optional<String> interrupted = uploads.interruptedBefore(then);
        if (interrupted.isPresent()) {
            if (records.count("objectKey", interrupted.get()) == 0) {
                store.delete(interrupted.get());
            }
            uploads.forget(interrupted.get());
        }
        return interrupted;
    }

    void sweepAnnouncements(Instant then) {
        List<UUID> late = records.getEntityManager()
                .createQuery(
                        "select e.id from Evidence e where e.state = RECEIVING and e.createdAt < :then"
                                + " and e.id not in (select r.revisionOf from Evidence r where r.revisionOf is not null)",
                        UUID.class)
                .setParameter("then", then)
                .getResultList();
        for (UUID id : late) {
            try {
                records.withdraw(id, "expired");
            } catch (ProblemException arrivedMeanwhile) {
                LOG.debugf("Evidence %s stays: %s", id, arrivedMeanwhile.getMessage());
            }
        }
    }
}
