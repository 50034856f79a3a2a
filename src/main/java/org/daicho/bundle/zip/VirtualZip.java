package org.daicho.bundle.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A ZIP made of its recipe at the moment it is read: the same bytes every time, in whatever ranges they are asked for, in
 * constant memory. May be shared by threads as far as its {@link Entries} may.
 */
public final class VirtualZip {

    private final ZipExtent extent;
    private final DosTime time;
    private final Entries entries;
    private final Retries retries;

    public VirtualZip(ZipExtent extent, DosTime time, Entries entries, Retries retries) {
        this.extent = extent;
        this.time = time;
        this.entries = entries;
        this.retries = retries;
    }

    public long length() {
        return extent.length();
    }

    /**
     * Writes bytes {@code from} (inclusive) to {@code to} (exclusive) and flushes; never closes {@code target}. Where a
     * whole entry is asked for, its last bytes leave only after its CRC-32 has been found right.
     *
     * @throws BrokenContentException if an entry is shorter, longer or other than recorded, or its source failed for good
     * @throws IOException from {@code target}, unchanged
     * @throws IndexOutOfBoundsException for a range that is not within the ZIP
     * @throws IllegalStateException if {@link Entries} leaves one out
     */
    public void write(long from, long to, OutputStream target) throws IOException {
        Objects.checkFromToIndex(from, to, length());
        var buffered = new MarkedBuffer(target);
        var out = new RangeOutput(from, to, buffered);
        if (out.wantsAnyOf(0, extent.directoryOffset())) {
            try {
                writeEntries(from, Math.min(to, extent.directoryOffset()), out, buffered);
            } catch (BrokenContentException broken) {
                // what comes before it is right, and a reader who checks the whole must not lose it
                buffered.giveOutMarked();
                throw broken;
            }
        }
        if (out.wantsAnyOf(extent.directoryOffset(), extent.directoryEnd())) {
            writeDirectory(Math.max(0, from - extent.directoryOffset()), out);
        }
        if (out.wantsAnyOf(extent.directoryEnd(), length())) {
            out.moveTo(extent.directoryEnd());
            out.write(ZipRecords.end(extent));
        }
        buffered.flush();
    }

    private void writeEntries(long from, long to, RangeOutput out, MarkedBuffer buffered) throws IOException {
        try (Stream<Entries.Item> covering = entries.covering(from, to)) {
            Iterator<Entries.Item> items = covering.iterator();
            while (out.wantsMoreBefore(to)) {
                var item = nextOf(items);
                buffered.mark();
                out.moveTo(item.entry().offset());
                out.write(ZipRecords.localHeader(item.entry(), time));
                out.write(item, retries);
            }
        }
    }

    private void writeDirectory(long from, RangeOutput out) throws IOException {
        try (Stream<PlacedEntry> listed = entries.listedFrom(from)) {
            Iterator<PlacedEntry> records = listed.iterator();
            while (out.wantsMoreBefore(extent.directoryEnd())) {
                var entry = nextOf(records);
                out.moveTo(extent.directoryOffset() + entry.directoryOffset());
                out.write(ZipRecords.directoryRecord(entry, time));
            }
        }
    }

    private static <T> T nextOf(Iterator<T> frozen) {
        if (!frozen.hasNext()) {
            throw new IllegalStateException("the recipe lost its last entries");
        }
        return frozen.next();
    }
}
