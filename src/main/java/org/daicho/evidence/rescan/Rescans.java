package org.daicho.evidence.rescan;

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
import org.daicho.evidence.scan.ContentScanner;
import org.daicho.evidence.scan.ScannerConfig;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Sees to it that what was stored unscanned is scanned when that becomes possible: the scanner is back, has been configured
 * at last, or may be sent larger files. Replicas take turns by leases.
 */
@Singleton
class Rescans {

    private static final Logger LOG = Logger.getLogger(Rescans.class);
    /** Longer than the scanner is waited for; a replica that dies gives its file back after that. */
    private static final Duration LEASE = Duration.ofHours(1);
    /** A scanner that is still away costs its time-out for each. */
    private static final int AT_ONCE = 100;

    private final Rescan rescan;
    private final ContentScanner scanner;
    private final ScannerConfig config;
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Rescans(Rescan rescan, ContentScanner scanner, ScannerConfig config, EntityManager entityManager, Clock clock) {
        this.rescan = rescan;
        this.scanner = scanner;
        this.config = config;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "3m",
            identity = "evidence-rescan",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyTenMinutes() {
        try {
            if (scanner.isThere()) {
                rescan(clock.instant().minus(config.rescanAfter()));
            }
        } catch (IOException storeAway) {
            LOG.warnf("Files are scanned again when the store is back: %s", storeAway.getMessage());
        }
    }

    /** Everything unscanned that nobody has tried to scan since then. */
    void rescan(Instant then) throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<UUID> due = lease(then);
            if (due.isEmpty()) {
                return;
            }
            try {
                rescan.of(due.get());
            } catch (ProblemException disposedMeanwhile) {
                LOG.debugf("Evidence %s is not scanned again: %s", due.get(), disposedMeanwhile.getMessage());
            }
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> lease(Instant then) {
        return entityManager
                .createNativeQuery(
                        """
                        update evidence set scan_leased_until = ?2 where id = (
                          select id from evidence
                          where scan in ('NOT_SCANNED', 'NOT_REQUIRED') and state in ('STORED', 'QUARANTINED')
                          and (scanned_at is null or scanned_at < ?1)
                          and (scan_leased_until is null or scan_leased_until < ?3)
                          order by scanned_at nulls first limit 1 for update skip locked)
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
