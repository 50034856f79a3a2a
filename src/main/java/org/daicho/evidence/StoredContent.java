package org.daicho.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.daicho.evidence.content.Hex;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.http.ranges.Representation;
import org.jspecify.annotations.Nullable;

/** A stored file as it is handed out. */
record StoredContent(Evidence evidence, ObjectStore store) implements Representation {

    private static final int CHUNK = 128 * 1024;

    @Override
    public long length() {
        return Objects.requireNonNull(evidence.size);
    }

    /** The file never changes, so neither does its tag, whatever is written about it. */
    @Override
    public String etag() {
        return Objects.requireNonNull(Hex.of(evidence.sha256));
    }

    @Override
    public byte @Nullable [] sha256() {
        return evidence.sha256;
    }

    @Override
    public String mediaType() {
        return Objects.requireNonNull(evidence.mediaType);
    }

    @Override
    public String fileName() {
        return evidence.fileName;
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
            throw new IOException("the store ended " + evidence.objectKey + " " + missing + " bytes early");
        }
    }

    /** Before the first byte there is still time for a proper answer. */
    private InputStream opened(long from, long length) {
        try {
            return store.open(Objects.requireNonNull(evidence.objectKey), from, length);
        } catch (IOException storeFailed) {
            throw EvidenceReceiver.unavailable(storeFailed);
        }
    }
}
