package org.daicho.groupware.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.idempotency.ReplaysAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed just made. Its addresses hold the secret: they are told this once and kept nowhere, and absent when the answer is
 * replayed.
 *
 * @param calendar iCalendar (RFC 5545), to be subscribed to in the groupware
 * @param deadlines the same as Atom (RFC 4287)
 * @param changes what has changed lately, as Atom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssuedFeedSubscription")
public record IssuedFeedSubscription(
        FeedSubscriptionView subscription,
        @Schema(examples = "http://127.0.0.1:8686/feeds/calendar.ics?key=dcf_pQ7vXk2mLr9s") @Nullable URI calendar,
        @Schema(examples = "http://127.0.0.1:8686/feeds/deadlines.atom?key=dcf_pQ7vXk2mLr9s") @Nullable URI deadlines,
        @Schema(examples = "http://127.0.0.1:8686/feeds/changes.atom?key=dcf_pQ7vXk2mLr9s") @Nullable URI changes)
        implements Versioned, ReplaysAs {

    @Override
    public long version() {
        return subscription.version();
    }

    @Override
    public Object withoutSecret() {
        return new IssuedFeedSubscription(subscription, null, null, null);
    }
}
