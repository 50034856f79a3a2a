package org.daicho.evidence.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daicho.objectstore.UploadParts;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of one request on from where an upload stands, in the memory of one part. Every full part is kept at once,
 * and what came before a line broke is kept too; with a checksum everything waits until it is known to be right.
 */
final class Appending {

    private static final Text TOO_LONG =
            Text.of("予告された長さ（%d バイト）を超えています。", "It goes beyond the length that was announced (%d bytes).");
    private static final Text OTHER_REQUEST =
            Text.of("別の要求が同じ送信を続けています。", "Another request goes on with the same upload.");

    private final UploadParts parts;
    private final ResumableUploads uploads;
    private final @Nullable UploadChecksum checksum;
    private final List<String> waiting = new ArrayList<>();
    private ResumableUpload kept;
    private @Nullable String multipart;
    private long received;
    private int filled;

    Appending(UploadParts parts, ResumableUploads uploads, ResumableUpload upload, @Nullable UploadChecksum checksum) {
        this.parts = parts;
        this.uploads = uploads;
        this.checksum = checksum;
        this.kept = upload;
        this.multipart = upload.multipart();
        this.received = upload.received();
    }

    /** How far the upload has come after it. */
    long take(InputStream body) throws IOException {
        return parts.withBuffer(buffer -> take(body, buffer));
    }

    private long take(InputStream body, byte[] buffer) throws IOException {
        if (kept.tail().length >= buffer.length) {
            // Parts were larger when it began.
            send(kept.tail(), kept.tail().length);
        } else {
            System.arraycopy(kept.tail(), 0, buffer, 0, kept.tail().length);
            filled = kept.tail().length;
        }
        boolean more = true;
        while (more) {
            more = fill(body, buffer);
            if (filled == buffer.length) {
                send(buffer, filled);
                filled = 0;
                if (checksum == null) {
                    keep(buffer);
                }
            }
        }
        if (checksum != null) {
            checksum.check();
        }
        keep(buffer);
        return received;
    }

    /** False at the end of the body, or where its sender went away. */
    private boolean fill(InputStream body, byte[] buffer) {
        while (filled < buffer.length) {
            int read = read(body, buffer);
            if (read < 0) {
                return false;
            }
            if (received + read > kept.length()) {
                throw ProblemException.of(
                        ProblemKind.INVALID_REQUEST, List.of(Violation.of("too-long", TOO_LONG.with(kept.length()))));
            }
            if (checksum != null) {
                checksum.update(buffer, filled, read);
            }
            filled += read;
            received += read;
        }
        return true;
    }

    private int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer, filled, buffer.length - filled);
        } catch (IOException senderIsGone) {
            return -1;
        }
    }

    private void send(byte[] data, int length) throws IOException {
        if (multipart == null) {
            multipart = parts.begin(kept.key());
        }
        waiting.add(parts.send(kept.key(), multipart, kept.parts() + waiting.size() + 1, data, length));
    }

    private void keep(byte[] buffer) {
        byte[] tail = Arrays.copyOf(buffer, filled);
        if (!uploads.advance(kept, received, multipart, waiting, tail)) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("other-request", OTHER_REQUEST)));
        }
        kept = new ResumableUpload(
                kept.id(),
                kept.evidenceId(),
                kept.key(),
                multipart,
                kept.parts() + waiting.size(),
                kept.length(),
                received,
                tail,
                kept.claimed(),
                kept.createdBy(),
                kept.createdAt(),
                kept.expiresAt());
        waiting.clear();
    }
}
