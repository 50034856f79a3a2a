package org.daicho.bundle.prefetch;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daicho.bundle.zip.Entries;
import org.daicho.bundle.zip.PlacedEntry;
import org.daicho.bundle.zip.Retries;

/**
 * The same entries in the same order, with the content of small ones fetched before it is asked for. Each stream from
 * {@link #covering} has a window of its own and gives everything back when it is closed, however far it was read.
 */
public final class Prefetch implements Entries {

    private final Entries entries;
    private final PrefetchLimits limits;
    private final Executor executor;
    private final Retries retries;
    private final ReadAhead together;

    /**
     * @param executor may be shared by any number of downloads and may be full or refuse: then the reader fetches by
     *     itself what it needs next, so no download ever waits for another
     * @param together what all downloads may hold, each beside its own limits
     */
    public Prefetch(Entries entries, PrefetchLimits limits, Executor executor, Retries retries, ReadAhead together) {
        this.entries = entries;
        this.limits = limits;
        this.executor = executor;
        this.retries = retries;
        this.together = together;
    }

    @Override
    public Stream<Item> covering(long from, long to) {
        Stream<Item> source = entries.covering(from, to);
        var window =
                new Window(source.iterator(), limits, new Fetchers(executor, limits.parallel()), retries, together);
        var ordered = Spliterators.spliteratorUnknownSize(window, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(ordered, false).onClose(window::close).onClose(source::close);
    }

    @Override
    public Stream<PlacedEntry> listedFrom(long directoryOffset) {
        return entries.listedFrom(directoryOffset);
    }
}
