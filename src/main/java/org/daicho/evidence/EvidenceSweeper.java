package org.daicho.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.StoredObjects;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/** Clears what never arrived: objects of interrupted uploads, and announcements whose file did not come in time. */
@Singleton
public class EvidenceSweeper {

    private static final Logger LOG = Logger.getLogger(EvidenceSweeper.class);

    private static final int LOCKS_AT_ONCE = 500;

    private final Intents intents;
    private final StoredObjects objects;
    private final EvidenceRecords records;
    private final EvidenceKeeping keeping;
    private final ObjectStore store;
    private final ObjectLocks locks;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    EvidenceSweeper(
            Intents intents,
            StoredObjects objects,
            EvidenceRecords records,
            EvidenceKeeping keeping,
            ObjectStore store,
            ObjectLocks locks,
            EvidenceConfig config,
            Clock clock) {
        this.intents = intents;
        this.objects = objects;
        this.records = records;
        this.keeping = keeping;
        this.store = store;
        this.locks = locks;
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
        } catch (IOException | QuarkusTransactionException storeAway) {
            LOG.warnf("The sweep goes on when the store is back: %s", storeAway.getMessage());
        }
    }

    /** Objects that nothing needs any more since a disposal, and locks that the store owes since it was away. */
    @Scheduled(
            every = "1m",
            delayed = "30s",
            identity = "evidence-upkeep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        try {
            sweepReleased();
            if (locks.areOffered()) {
                unlocked().forEach(keeping::secure);
            }
        } catch (IOException | QuarkusTransactionException storeAway) {
            LOG.debugf("Upkeep goes on when the store is back: %s", storeAway.getMessage());
        }
    }

    /** Right after a disposal; where the store is away the files go later. */
    public void sweepReleasedNow() {
        try {
            sweepReleased();
        } catch (IOException | QuarkusTransactionException storeAway) {
            LOG.warnf("The files go when the store is back: %s", storeAway.getMessage());
        }
    }

    private void sweepReleased() throws IOException {
        sweepUploads(Instant.EPOCH.plusSeconds(1));
    }

    @Transactional
    List<UUID> unlocked() {
        return records.getEntityManager()
                .createQuery(
                        """
                        select e.id from Evidence e where e.state = STORED and not e.locked and e.retentionClass is not null
                        and (e.retainUntil is null or e.retainUntil >= :today) order by e.storedAt""",
                        UUID.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(LOCKS_AT_ONCE)
                .getResultList();
    }

    /** One that the store does not let go is put off, so that it holds up no other. */
    void sweepUploads(Instant then) throws IOException {
        Optional<String> swept;
        do {
            swept = QuarkusTransaction.requiringNew().call(() -> sweepUpload(then));
        } while (swept.isPresent());
    }

    /** An intent whose object is known is only late in going: the object stays. */
    private Optional<String> sweepUpload(Instant then) throws IOException {
        Optional<String> interrupted = intents.interruptedBefore(then);
        if (interrupted.isPresent()) {
            remove(interrupted.get());
        }
        return interrupted;
    }

    private void remove(String key) throws IOException {
        try {
            if (!objects.isKnown(key)) {
                store.delete(key);
            }
            intents.forget(key);
        } catch (IOException notDeleted) {
            store.check();
            LOG.warnf("The store keeps %s: %s", key, notDeleted.getMessage());
            intents.postpone(key);
        }
    }

    void sweepAnnouncements(Instant then) {
        List<UUID> late = records.getEntityManager()
                .createNativeQuery(
                        """
                        select e.id from evidence e where e.state = 'RECEIVING' and e.created_at < :then
                        and not exists (select 1 from evidence r where r.revision_of = e.id)
                        and not exists (select 1 from resumable_upload u where u.evidence_id = e.id)""",
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
