package org.daicho.groupware.webhook.attempt;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status of the answer; null when there was none
 * @param error null for a delivery
 * @param answer how its body begins; null when there was none
 * @param retryAfter how long the receiver wishes to be left alone; null when it does not say
 * @param took until the answer was there, or was not waited for any longer
 */
public record Outcome(
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer,
        @Nullable Duration retryAfter,
        Duration took) {

    private static final int LONGEST = 300;
    private static final int GONE = 410;

    /** As Standard Webhooks has it: these say that the receiver is overloaded, not that one message is wrong. */
    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);

    private static final Duration REST = Duration.ofMinutes(1);

    /** Only 2xx is a delivery: whoever redirects has not taken it. */
    static Outcome answered(int status, @Nullable String answer, @Nullable Duration retryAfter, Duration took) {
        return new Outcome(status, status / 100 == 2 ? null : String.valueOf(status), answer, retryAfter, took);
    }

    static Outcome failed(String error, Duration took) {
        return new Outcome(null, error.substring(0, Math.min(LONGEST, error.length())), null, null, took);
    }

    public boolean isDelivered() {
        return error == null;
    }

    /** The receiver wants no more of it. */
    public boolean isGone() {
        return status != null && status == GONE;
    }

    /** How long the endpoint gets nothing at all; null where it goes on with the next. */
    public @Nullable Duration rest() {
        if (status == null || !OVERLOADED.contains(status)) {
            return null;
        }
        return retryAfter == null ? REST : retryAfter;
    }
}
