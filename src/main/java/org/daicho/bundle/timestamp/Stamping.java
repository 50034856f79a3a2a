package org.daicho.bundle.timestamp;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;

/**
 * Has the configured authority stamp bundles: each soon after it was frozen, and again while that fails. Never in the
 * transaction of the freezing, which must not wait for a stranger nor fail with one.
 */
@Singleton
class Stamping {

    private static final Logger LOG = Logger.getLogger(Stamping.class);

    /** An authority that has been away for so long needs a person. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private static final Text THERE = Text.of("タイムスタンプはすでに付いています。", "It is stamped already.");
    private static final Text NOBODY = Text.of(
            "時刻認証局が設定されていません（DAICHO_BUNDLE_TSA_URL）。要求（.tsq）を取り出して持ち込むことはできます。",
            "No authority is configured (DAICHO_BUNDLE_TSA_URL); the request can still be carried to one.");
    private static final Text AWAY = Text.of("時刻認証局から応答がありません: %s", "The time stamping authority does not answer: %s");

    private final BundleTimestamps timestamps;
    private final Authority authority;
    private final Clock clock;

    @Inject
    Stamping(BundleTimestamps timestamps, Authority authority, Clock clock) {
        this.timestamps = timestamps;
        this.authority = authority;
        this.clock = clock;
    }

    /** Throws 404, 409 where it has one, where nobody is configured and where the authority refuses, 503 where it is away. */
    BundleTimestampView ask(UUID bundleId) {
        String sha256 = timestamps.unstamped(bundleId);
        require(authority.isConfigured(), "no-authority", NOBODY);
        try {
            byte[] response = authority.stamp(sha256);
            return keep(bundleId, TimestampRule.accept(response, sha256), response);
        } catch (UnacceptableStampException refused) {
            require(false, refused.code(), refused.reason());
            throw new IllegalStateException(refused);
        } catch (IOException away) {
            throw ProblemException.of(ProblemKind.UNAVAILABLE, AWAY.with(away));
        }
    }

    /** Throws 409 where the bundle has one already. */
    @Transactional
    public BundleTimestampView keep(UUID bundleId, TimestampRule.Stamp stamp, byte[] response) {
        timestamps.lock(bundleId);
        requireNone(timestamps.of(bundleId));
        return timestamps
                .add(new BundleTimestamp(bundleId, stamp, response, clock.instant()))
                .view();
    }

    @Scheduled(
            every = "1m",
            delayed = "30s",
            identity = "bundle-timestamps",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (authority.isConfigured()) {
            stampAll();
        }
    }

    /** Ends at the first that fails: the others would fare no better at this minute. */
    void stampAll() {
        List<UUID> waiting = timestamps.waiting(clock.instant().minus(PATIENCE));
        try {
            waiting.forEach(this::ask);
        } catch (ProblemException failed) {
            LOG.warnf("タイムスタンプを付けられません。A bundle was not stamped: %s", failed.getMessage());
        }
    }

    static void requireNone(Optional<BundleTimestamp> there) {
        require(there.isEmpty(), "already-stamped", THERE);
    }

    private static void require(boolean holds, String code, Text otherwise) {
        new Violations().refuseIf(!holds, "", code, otherwise).orThrow(ProblemKind.CONFLICT);
    }
}
