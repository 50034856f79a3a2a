package org.daicho.bundle.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A ZIP that is written while it is read, such as a frozen bundle from the store. */
public record StreamedBytes(long length, RangeWriter writer, Executor executor) implements ZipBytes {

    private static final int CHUNK = 64 * 1024;

    /** Writes bytes {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface RangeWriter {
        void write(long from, long to, OutputStream target) throws IOException;
    }

    @Override
    public InputStream open(long from, long wanted) throws IOException {
        var failure = new AtomicReference<@Nullable IOException>();
        var in = new PipedInputStream(CHUNK);
        var out = new PipedOutputStream(in);
        // closed last, or the reader could see an end before the failure that it is
        executor.execute(() -> {
            try (out) {
                write(from, from + wanted, out, failure);
            } catch (IOException readerGone) {
                failure.compareAndSet(null, readerGone);
            }
        });
        return new Reading(in, failure);
    }

    private void write(long from, long to, OutputStream out, AtomicReference<@Nullable IOException> failure) {
        try {
            writer.write(from, to, out);
        } catch (IOException failed) {
            failure.set(failed);
        } catch (RuntimeException failed) {
            failure.set(new IOException(failed));
        }
    }

    /** Tells an end from a failure, which a pipe does not. */
    private static final class Reading extends FilterInputStream {

        private final AtomicReference<@Nullable IOException> failure;

        Reading(InputStream in, AtomicReference<@Nullable IOException> failure) {
            super(in);
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            int count = super.read(into, offset, wanted);
            IOException failed = count < 0 ? failure.get() : null;
            if (failed != null) {
                throw failed;
            }
            return count;
        }
    }
}
