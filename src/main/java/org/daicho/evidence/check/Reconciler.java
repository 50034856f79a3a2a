package org.daicho.evidence.check;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/** Sees to it that every file is read again within the time that the body has set. Replicas take turns by leases. */
@Singleton
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);
    /** Longer than the largest file takes; a replica that dies gives its file back after that. */
    private static final Duration LEASE = Duration.ofHours(2);

    private final FileCheck check;
    private final EntityManager entityManager;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    Reconciler(FileCheck check, EntityManager entityManager, EvidenceConfig config, Clock clock) {
        this.check = check;
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "5m",
            identity = "evidence-recheck",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyTenMinutes() {
        try {
            recheck(clock.instant().minus(config.recheckWithin()));
        } catch (IOException storeAway) {
            LOG.warnf("Files are read again when the store is back: %s", storeAway.getMessage());
        }
    }

    /** Reads everything again that was last read before then. */
    void recheck(Instant then) throws IOException {
        for (Optional<UUID> due = lease(then); due.isPresent(); due = lease(then)) {
            try {
                check.of(due.get());
            } catch (ProblemException disposedMeanwhile) {
                LOG.debugf("Evidence %s is not read again: %s", due.get(), disposedMeanwhile.getMessage());
            }
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> lease(Instant then) {
        return entityManager
                .createNativeQuery(
                        """
                        update evidence set check_leased_until = ?2 where id = (
                          select id from evidence where state in ('STORED', 'QUARANTINED') and checked_at < ?1
                          and (check_leased_until is null or check_leased_until < ?3)
                          order by checked_at limit 1 for update skip locked)
                        returning id""",
                        UUID.class)
                .setParameter(1, then)
                .setParameter(2, clock.instant().plus(LEASE))
                .setParameter(3, clock.instant())
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }
}
