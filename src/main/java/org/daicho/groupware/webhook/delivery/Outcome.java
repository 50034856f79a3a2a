package org.daicho.groupware.webhook.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status of the answer; null when there was none
 * @param error null for a delivery
 */
record Outcome(@Nullable Integer status, @Nullable String error) {

    private static final int LONGEST = 300;
    private static final int GONE = 410;

    /** Only 2xx is a delivery: whoever redirects has not taken it. */
    static Outcome answered(int status) {
        return new Outcome(status, status / 100 == 2 ? null : String.valueOf(status));
    }

    static Outcome failed(String error) {
        return new Outcome(null, error.substring(0, Math.min(LONGEST, error.length())));
    }

    boolean isDelivered() {
        return error == null;
    }

    /** The receiver wants no more of it. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
