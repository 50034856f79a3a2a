package org.daicho;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Waiting for what happens on another thread or in another process. How long that takes says nothing about whether it is right,
 * and a machine of two cores may have other things to do: the end of patience only ends a test that would wait for ever.
 */
public final class Patience {

    public static final Duration END = Duration.ofMinutes(1);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(END);
    }
}
