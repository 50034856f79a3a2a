package org.daicho.bundle;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daicho.bundle.zip.Entries;
import org.daicho.bundle.zip.PlacedEntry;
import org.daicho.evidence.EvidenceFiles;

/** The recipe as the database keeps it, read page by page while the ZIP is streamed. */
final class FrozenEntries implements Entries {

    /** About 100 KiB of rows at a time. */
    private static final int PAGE = 500;

    private final UUID bundleId;
    private final Bundles bundles;
    private final EvidenceFiles files;

    FrozenEntries(UUID bundleId, Bundles bundles, EvidenceFiles files) {
        this.bundleId = bundleId;
        this.bundles = bundles;
        this.files = files;
    }

    @Override
    public Stream<Item> covering(long from, long to) {
        return paged(from, after -> bundles.endingAfter(bundleId, after, PAGE), row -> row.entry()
                        .end())
                .takeWhile(row -> row.entry().offset() < to)
                .map(row -> new Item(row.entry(), (start, length) -> open(row, start, length)));
    }

    @Override
    public Stream<PlacedEntry> listedFrom(long directoryOffset) {
        return paged(directoryOffset, after -> bundles.listedAfter(bundleId, after, PAGE), row -> row.entry()
                        .directoryEnd())
                .map(Bundles.Row::entry);
    }

    private InputStream open(Bundles.Row row, long from, long length) throws java.io.IOException {
        return length == 0 ? InputStream.nullInputStream() : files.open(row.objectKey(), from, length);
    }

    private static Stream<Bundles.Row> paged(
            long from, LongFunction<List<Bundles.Row>> page, ToLongFunction<Bundles.Row> position) {
        Iterator<Bundles.Row> rows = new Iterator<>() {
            private Iterator<Bundles.Row> present = List.<Bundles.Row>of().iterator();
            private long after = from;
            private boolean last;

            @Override
            public boolean hasNext() {
                if (!present.hasNext() && !last) {
                    List<Bundles.Row> next = page.apply(after);
                    last = next.size() < PAGE;
                    present = next.iterator();
                }
                return present.hasNext();
            }

            @Override
            public Bundles.Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Bundles.Row row = present.next();
                after = position.applyAsLong(row);
                return row;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }
}
