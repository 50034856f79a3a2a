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
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.Removal;
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
    private final Removal removal;
    private final EvidenceRecords records;
    private final EvidenceKeeping keeping;
    private final ObjectStore store;
    private final ObjectLocks locks;
    private final Clock clock;

    @Inject
    EvidenceSweeper(
            Intents intents,
            Removal removal,
            EvidenceRecords records,
            EvidenceKeeping keeping,
            ObjectStore store,
            ObjectLocks locks,
            Clock clock) {
        this.intents = intents;
        this.removal = removal;
        this.records = records;
        this.keeping = keeping;
        this.store = store;
        this.locks = locks;
        this.clock = clock;
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

    /**
     * Objects and parts of uploads that were begun before then and never ended. One that the store does not let go is put
     * off, so that it holds up no other.
     *
     * @return how many uploads that were
     */
    public int sweepUploads(Instant then) throws IOException {
        int swept = 0;
        while (QuarkusTransaction.requiringNew().call(() -> sweepUpload(then)).isPresent()) {
            swept++;
        }
        return swept;
    }

    private Optional<String> sweepUpload(Instant then) throws IOException {
        Optional<String> interrupted = intents.interruptedBefore(then);
        if (interrupted.isPresent()) {
            remove(interrupted.get());
        }
        return interrupted;
    }

    private void remove(String key) throws IOException {
        try {
            removal.remove(key);
        } catch (IOException notDeleted) {
            store.check();
            LOG.warnf("The store keeps %s: %s", key, notDeleted.getMessage());
            intents.postpone(key);
        }
    }

    /**
     * What was announced before then and has no file.
     *
     * @return how many that were
     */
    public int sweepAnnouncements(Instant then) {
        List<UUID> late = records.getEntityManager()
                .createNativeQuery(
                        """
                        select e.id from evidence e where e.state = 'RECEIVING' and e.created_at < :then
                        and not exists (select 1 from evidence r where r.revision_of = e.id)
                        and not exists (select 1 from resumable_upload u where u.evidence_id = e.id)
                        and not exists (select 1 from direct_upload d where d.evidence_id = e.id)""",
                        UUID.class)
                .setParameter("then", then)
                .getResultList();
        int swept = 0;
        for (UUID id : late) {
            try {
                records.withdraw(id, "expired");
                swept++;
            } catch (ProblemException arrivedMeanwhile) {
                LOG.debugf("Evidence %s stays: %s", id, arrivedMeanwhile.getMessage());
            }
        }
        return swept;
    }
}
