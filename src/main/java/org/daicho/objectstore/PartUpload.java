package org.daicho.objectstore;

import io.minio.UploadPartResponse;
import io.minio.messages.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A large object in parts: one is read while the one before is being sent. The client's own upload of unknown length reads
 * on the threads of its HTTP calls, where a few slow senders would hold up every other transfer.
 */
final class PartUpload {

    private static final Logger LOG = Logger.getLogger(PartUpload.class);
    /** Amazon S3, "Multipart upload limits". */
    private static final int MOST_PARTS = 10_000;

    private final MinioParts parts;
    private final String key;
    private final List<Part> sent = new ArrayList<>();
    private final String id;
    private @Nullable CompletableFuture<UploadPartResponse> sending;

    private PartUpload(MinioParts parts, String key) throws IOException {
        this.parts = parts;
        this.key = key;
        this.id = parts.begin(key);
    }

    /** @param length of the first part, which {@code turn.of(0)} holds already */
    static String send(MinioParts parts, String key, PartBuffers.Turn turn, int length, InputStream content)
            throws IOException {
        PartUpload upload = new PartUpload(parts, key);
        boolean complete = false;
        try {
            upload.read(turn, length, content);
            String address = upload.complete();
            complete = true;
            return address;
        } finally {
            if (!complete) {
                upload.abort();
            }
        }
    }

    private void read(PartBuffers.Turn turn, int firstLength, InputStream content) throws IOException {
        int length = firstLength;
        for (int part = 0; length > 0; part++) {
            if (part == MOST_PARTS) {
                throw new IOException("more than " + MOST_PARTS + " parts: raise daicho.store.part-size");
            }
            byte[] full = turn.of(part);
            await();
            start(part + 1, full, length);
            length = length < full.length ? 0 : content.readNBytes(turn.of(part + 1), 0, full.length);
        }
        await();
    }

    private void start(int number, byte[] data, int length) {
        sending = parts.sending(key, id, number, data, length);
    }

    private void await() throws IOException {
        CompletableFuture<UploadPartResponse> present = sending;
        if (present != null) {
            sending = null;
            sent.add(StoreCalls.answer("part of " + key, () -> present).part());
        }
    }

    private String complete() throws IOException {
        return parts.completed(key, id, sent.toArray(Part[]::new));
    }

    /** After the part on its way: one that arrives later than the abort would stay in the store, unseen and paid for. */
    private void abort() {
        try {
            await();
        } catch (IOException alreadyFailing) {
            LOG.debug("The part on its way failed too", alreadyFailing);
        }
        try {
            parts.abort(key, id);
        } catch (IOException leftBehind) {
            LOG.warnf("Parts of %s stay in the store until its lifecycle rule removes them: %s", key, leftBehind);
        }
    }
}
