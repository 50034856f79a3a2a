package org.daicho.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file being read once, and measured while it is. Breaks the promise of its sender as an exception out of {@link #read}
 * before it reports its end, so that whoever copies it never gets to finish.
 */
public final class MeasuredContent extends InputStream {

    /** Enough for every mark in the table of media types. */
    public static final int HEAD_BYTES = 64 * 1024;

    private final InputStream source;
    private final Promise promise;
    private final MessageDigest sha256;
    private final CRC32 crc32 = new CRC32();
    private final byte[] head = new byte[HEAD_BYTES];
    private long size;
    private @Nullable Measured measured;

    public MeasuredContent(InputStream source, Promise promise) {
        this.source = source;
        this.promise = promise;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Throws the problem that fits when the promise does not hold, or when the sender went away. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (measured != null) {
            return -1;
        }
        int read = fromSender(buffer, offset, length);
        if (read < 0) {
            Measured whole = new Measured(
                    size, sha256.digest(), crc32.getValue(), Arrays.copyOf(head, (int) Math.min(size, head.length)));
            promise.checkWhole(whole);
            measured = whole;
            return -1;
        }
        promise.checkSoFar(size + read);
        if (size < head.length) {
            System.arraycopy(buffer, offset, head, (int) size, (int) Math.min(read, head.length - size));
        }
        sha256.update(buffer, offset, read);
        crc32.update(buffer, offset, read);
        size += read;
        return read;
    }

    private int fromSender(byte[] buffer, int offset, int length) {
        try {
            return source.read(buffer, offset, length);
        } catch (IOException senderIsGone) {
            var problem = promise.cutShort(size);
            problem.initCause(senderIsGone);
            throw problem;
        }
    }

    /** What was read; only after its end. */
    public Measured measured() {
        if (measured == null) {
            throw new IllegalStateException("not read to its end");
        }
        return measured;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
