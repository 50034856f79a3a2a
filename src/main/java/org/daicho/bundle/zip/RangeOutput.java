package org.daicho.bundle.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Takes the parts of a whole ZIP in order, beginning at or before {@code from}, and lets through [from, to). */
final class RangeOutput {

    /** As large as the chunks that the HTTP server passes on. */
    static final int CHUNK = 64 * 1024;

    private final long from;
    private final long to;
    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];
    private long position = -1;

    RangeOutput(long from, long to, OutputStream out) {
        this.from = from;
        this.to = to;
        this.out = out;
    }

    boolean wantsAnyOf(long start, long end) {
        return from < end && to > start;
    }

    boolean wantsMoreBefore(long limit) {
        return position < Math.min(to, limit);
    }

    /** What follows stands at this offset of the whole. */
    void moveTo(long offset) {
        boolean follows = position < 0 ? offset <= from : offset == position;
        if (!follows) {
            throw new IllegalStateException("the recipe has a hole before " + offset);
        }
        position = offset;
    }

    void write(byte[] bytes) throws IOException {
        int start = (int) within(from, bytes.length);
        int end = (int) within(to, bytes.length);
        if (start < end) {
            out.write(bytes, start, end - start);
        }
        position += bytes.length;
    }

    void write(Entries.Item item, Retries retries) throws IOException {
        long size = item.entry().size();
        long start = within(from, size);
        long end = within(to, size);
        if (start < end) {
            try (InputStream in = retries.open(item.content(), start, end - start)) {
                copy(in, end - start, end - start == size ? item.entry() : null);
            } catch (BrokenContentException e) {
                throw new BrokenContentException(item.entry().name() + ": " + e.getMessage(), e);
            }
        }
        position += size;
    }

    /** The last chunk waits for the verdict, so that nobody ever receives the whole of a wrong file. */
    private void copy(InputStream in, long length, @Nullable PlacedEntry whole) throws IOException {
        var crc = new CRC32();
        for (long missing = length; missing > 0; ) {
            int count = in.read(chunk);
            missing -= count;
            if (whole != null) {
                crc.update(chunk, 0, count);
            }
            if (missing == 0 && whole != null && crc.getValue() != whole.crc32()) {
                throw new BrokenContentException(
                        "CRC-32 is %08x, recorded was %08x".formatted(crc.getValue(), whole.crc32()), null);
            }
            out.write(chunk, 0, count);
        }
    }

    private long within(long offset, long length) {
        return Math.max(0, Math.min(length, offset - position));
    }
}
