package org.daicho.bundle.prefetch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One download's share of a common executor: at most {@code parallel} of its fetches run at once. Every fetch is a task of
 * its own there, so that the downloads take turns.
 */
final class Fetchers {

    private final Executor executor;
    private final int parallel;
    private final Queue<Fetch> waiting = new ArrayDeque<>();
    private int running;

    Fetchers(Executor executor, int parallel) {
        this.executor = executor;
        this.parallel = parallel;
    }

    void order(Fetch fetch) {
        synchronized (waiting) {
            waiting.add(fetch);
        }
        startOne();
    }

    /** Found at once, since the oldest stands first and is dropped first. */
    void forget(Fetch fetch) {
        synchronized (waiting) {
            waiting.remove(fetch);
        }
    }

    private void startOne() {
        synchronized (waiting) {
            if (waiting.isEmpty() || running == parallel) {
                return;
            }
            running++;
        }
        try {
            executor.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            ended();
        }
    }

    private void runOne() {
        try {
            Fetch fetch = poll();
            if (fetch != null) {
                fetch.run();
            }
        } finally {
            ended();
            startOne();
        }
    }

    private void ended() {
        synchronized (waiting) {
            running--;
        }
    }

    private @Nullable Fetch poll() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
