package org.daicho.groupware.connector;

import java.time.Duration;
import java.util.List;

/** How long to wait after each attempt that failed: soon at first, and a day and a half in all before it is given up. */
final class BackOff {

    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private BackOff() {}

    static boolean isOver(int attempts) {
        return attempts > AFTER.size();
    }

    static Duration after(int attempts) {
        return AFTER.get(attempts - 1);
    }
}
