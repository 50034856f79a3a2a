package org.daicho.bundle.prefetch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.daicho.bundle.zip.BrokenContentException;
import org.daicho.bundle.zip.Content;
import org.daicho.bundle.zip.Entries.Item;
import org.daicho.bundle.zip.Retries;
import org.jspecify.annotations.Nullable;

/**
 * The entries that are held ahead of the reader. An entry is charged from the moment its fetch is ordered until the reader
 * asks for the next one. The source is read by the reader's own thread only, since it may be a database cursor.
 */
final class Window implements Iterator<Item>, AutoCloseable {

    private record Held(Item item, long cost, @Nullable Fetch fetch) {}

    private final Iterator<Item> source;
    private final PrefetchLimits limits;
    private final Fetchers fetchers;
    private final Retries retries;
    private final ReadAhead together;
    private final Queue<Held> ahead = new ArrayDeque<>();
    private @Nullable Item tooLargeForNow;
    private long charged;
    private @Nullable Held withReader;
    private volatile boolean closed;

    Window(Iterator<Item> source, PrefetchLimits limits, Fetchers fetchers, Retries retries, ReadAhead together) {
        this.source = source;
        this.limits = limits;
        this.fetchers = fetchers;
        this.retries = retries;
        this.together = together;
        together.join();
    }

    @Override
    public boolean hasNext() {
        return !closed && (!ahead.isEmpty() || tooLargeForNow != null || source.hasNext());
    }

    @Override
    public Item next() {
        release();
        fill();
        Held held = ahead.remove();
        withReader = held;
        return held.item();
    }

    private void release() {
        Held done = withReader;
        withReader = null;
        if (done != null) {
            charged -= done.cost();
            together.giveBack(done.cost());
            drop(done);
        }
    }

    private void fill() {
        while (tooLargeForNow != null || source.hasNext()) {
            Item item = tooLargeForNow != null ? tooLargeForNow : source.next();
            long cost = PrefetchLimits.OVERHEAD + (isSmall(item) ? item.entry().size() : 0);
            boolean fits = charged + cost <= limits.window() && together.take(cost, charged);
            if (!fits && !ahead.isEmpty()) {
                tooLargeForNow = item;
                return;
            }
            tooLargeForNow = null;
            if (!fits) {
                // the reader's next, for which there is no room: straight from the store
                ahead.add(new Held(item, 0, null));
                return;
            }
            charged += cost;
            ahead.add(hold(item, cost));
        }
    }

    private Held hold(Item item, long cost) {
        if (!isSmall(item) || item.entry().size() == 0) {
            return new Held(item, cost, null);
        }
        Content unlessClosed = (from, length) -> {
            if (closed) {
                throw new BrokenContentException("the reader has gone", null);
            }
            return item.content().open(from, length);
        };
        var fetch = new Fetch(unlessClosed, item.entry().size(), retries);
        fetchers.order(fetch);
        return new Held(new Item(item.entry(), fetch), cost, fetch);
    }

    private boolean isSmall(Item item) {
        return item.entry().size() <= limits.largestWhole();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        release();
        ahead.forEach(this::drop);
        ahead.clear();
        together.leave(charged);
    }

    /** Also takes it from the fetchers: a full executor would otherwise keep, uncharged, what the reader fetched itself. */
    private void drop(Held held) {
        if (held.fetch() != null) {
            fetchers.forget(held.fetch());
            held.fetch().cancel(true);
        }
    }
}
