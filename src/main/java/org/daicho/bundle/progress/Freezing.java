package org.daicho.bundle.progress;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.daicho.shared.id.Ids;

/** The counts of one freezing: four numbers, counted by the thread that freezes and read by the one that writes them down. */
public final class Freezing {

    final UUID id = Ids.next();
    private final AtomicInteger contracts = new AtomicInteger();
    private final AtomicInteger inScope = new AtomicInteger();
    private final AtomicInteger files = new AtomicInteger();
    private volatile FreezingStage stage = FreezingStage.READING;

    /**
     * Counts those that are looked at and not wanted; the others are counted as they are visited.
     *
     * @param candidates how many will be looked at, known before the first
     */
    public <T> Predicate<T> through(int candidates, Predicate<T> wanted) {
        inScope.addAndGet(candidates);
        return one -> {
            boolean taken = wanted.test(one);
            if (!taken) {
                contracts.incrementAndGet();
            }
            return taken;
        };
    }

    /** One that comes by itself, as from the list of an audit, was not announced and is in scope from now on. */
    public void contract() {
        int done = contracts.incrementAndGet();
        inScope.accumulateAndGet(done, Math::max);
    }

    public void file() {
        files.incrementAndGet();
    }

    /** All of the register that it needs is read, also what turned out not to have been there yet at the bundle's moment. */
    public void write() {
        contracts.set(inScope.get());
        stage = FreezingStage.WRITING;
    }

    int contracts() {
        return contracts.get();
    }

    int inScope() {
        return inScope.get();
    }

    int files() {
        return files.get();
    }

    FreezingStage stage() {
        return stage;
    }
}
