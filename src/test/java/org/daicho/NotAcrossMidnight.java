package org.daicho;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.daicho.shared.time.TokyoClock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * A test that would begin in the last minute of a day in Japan begins on the next day, so that what it calls today, also in its
 * fields, is what the service calls today until it ends. Tests that take minutes ask for it where a day begins to matter.
 */
public final class NotAcrossMidnight implements TestInstancePreConstructCallback {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext test)
            throws InterruptedException {
        pass();
    }

    /** Waits for the next day where there are not sixty seconds left of this one. */
    public static void pass() throws InterruptedException {
        ZonedDateTime now = ZonedDateTime.now(TokyoClock.ZONE);
        Duration left = Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plusDays(1));
        if (left.compareTo(LONG_ENOUGH) < 0) {
            Thread.sleep(left.plusMillis(1).toMillis());
        }
    }
}
