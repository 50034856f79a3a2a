package org.daicho.groupware.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.shared.problem.ProblemException;

/** Whose feed an address is. */
@Singleton
public class Subscribers {

    private final FeedSubscriptions subscriptions;

    @Inject
    Subscribers(FeedSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Throws 404 for an address that was never made or is revoked; the two cannot be told apart. */
    public FeedSubscriptionView of(String key) {
        return subscriptions
                .usable(new FeedKey(key))
                .map(FeedSubscription::view)
                .orElseThrow(() -> ProblemException.notFound("feed", "key"));
    }
}
