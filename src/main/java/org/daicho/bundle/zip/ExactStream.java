package org.daicho.bundle.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** See {@link Retries#open}. A source that ends early is asked again too: a cut connection can look like an end. */
final class ExactStream extends InputStream {

    private final Content content;
    private long position;
    private long missing;
    private int retriesLeft;
    private Duration pause;
    private @Nullable InputStream source;

    ExactStream(Content content, long from, long length, Retries retries) {
        this.content = content;
        this.position = from;
        this.missing = length;
        this.retriesLeft = retries.times();
        this.pause = retries.firstPause();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (missing == 0) {
            return -1;
        }
        while (true) {
            try {
                int count = readOnce(into, offset, (int) Math.min(length, missing));
                position += count;
                missing -= count;
                refuseMore();
                return count;
            } catch (BrokenContentException e) {
                throw e;
            } catch (IOException e) {
                close();
                pauseOrGiveUp(e);
            }
        }
    }

    private int readOnce(byte[] into, int offset, int length) throws IOException {
        InputStream open = source;
        if (open == null) {
            open = content.open(position, missing);
            source = open;
        }
        int count = open.read(into, offset, length);
        if (count < 0) {
            throw new EOFException("ended %d bytes early, at byte %d".formatted(missing, position));
        }
        return count;
    }

    private void refuseMore() throws BrokenContentException {
        if (missing > 0 || source == null) {
            return;
        }
        int more;
        try {
            more = source.read();
        } catch (IOException e) {
            // everything asked for has arrived, and the CRC-32 judges it
            more = -1;
        }
        if (more >= 0) {
            throw new BrokenContentException("goes on after byte %d, its end".formatted(position), null);
        }
    }

    private void pauseOrGiveUp(IOException failure) throws BrokenContentException {
        if (retriesLeft-- == 0 || Thread.currentThread().isInterrupted()) {
            throw new BrokenContentException("failed at byte %d: %s".formatted(position, failure), failure);
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenContentException("stopped at byte " + position, failure);
        }
        pause = pause.multipliedBy(2);
    }

    /** A failure to close takes nothing back that was read. */
    @Override
    public void close() {
        try (InputStream closing = source) {
            source = null;
        } catch (IOException e) {
            source = null;
        }
    }
}
