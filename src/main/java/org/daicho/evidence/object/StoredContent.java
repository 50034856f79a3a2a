package org.daicho.evidence.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.daicho.evidence.content.Hex;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.http.ranges.Representation;

/** A stored file as it is handed out. */
public record StoredContent(
        String address, long length, byte[] sha256, String mediaType, String fileName, ObjectStore store)
        implements Representation {

    private static final int CHUNK = 128 * 1024;

    /** The file never changes, so neither does its tag, whatever is written about it. */
    @Override
    public String etag() {
        return Objects.requireNonNull(Hex.of(sha256));
    }

    @Override
    public void write(long from, long to, OutputStream target) throws IOException {
        long missing = to - from;
        byte[] buffer = new byte[(int) Math.min(CHUNK, missing)];
        try (InputStream in = opened(from, missing)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                target.write(buffer, 0, read);
                missing -= read;
            }
        }
        if (missing > 0) {
            throw new IOException("the store ended " + address + " " + missing + " bytes early");
        }
    }

    /** Before the first byte there is still time for a proper answer. */
    private InputStream opened(long from, long length) {
        try {
            return store.open(address, from, length);
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }
}
