package org.daicho.groupware.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The addresses, and the record of their changes. */
@Singleton
class FeedSubscriptions extends Records<FeedSubscription> {

    /** Exact enough to see whether somebody still fetches the feed, without a write at every reading. */
    private static final Duration LAST_READ_STEP = Duration.ofMinutes(10);

    private final Clock clock;

    @Inject
    FeedSubscriptions(Ledger ledger, Clock clock) {
        super("feed-subscription", ledger, clock);
        this.clock = clock;
    }

    @Transactional
    public Optional<FeedSubscription> usable(FeedKey key) {
        Optional<FeedSubscription> found =
                find("keyHash = ?1 and revokedAt is null", (Object) key.hash()).firstResultOptional();
        found.ifPresent(this::touch);
        return found;
    }

    private void touch(FeedSubscription subscription) {
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery("update feed_subscription set last_read_at = ?2"
                        + " where id = ?1 and (last_read_at is null or last_read_at < ?3)")
                .setParameter(1, subscription.id)
                .setParameter(2, now)
                .setParameter(3, now.minus(LAST_READ_STEP))
                .executeUpdate();
    }
}
