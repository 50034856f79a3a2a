package org.daicho.evidence.upload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.EvidenceKeeping;
import org.daicho.evidence.EvidenceReceiver;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.object.StoreAway;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Uploads that may be interrupted anywhere and go on from where they stood, on any replica. */
@Singleton
public class Resuming {

    private static final Text OTHER_OFFSET = Text.of("Upload-Offset は %d から続けてください。", "Go on with Upload-Offset %d.");

    private final ResumableUploads uploads;
    private final UploadParts parts;
    private final ObjectStore store;
    private final EvidenceReceiver receiver;
    private final EvidenceKeeping evidence;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    Resuming(
            ResumableUploads uploads,
            UploadParts parts,
            ObjectStore store,
            EvidenceReceiver receiver,
            EvidenceKeeping evidence,
            EvidenceConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.store = store;
        this.receiver = receiver;
        this.evidence = evidence;
        this.config = config;
        this.clock = clock;
    }

    ResumableUpload begin(UUID evidenceId, long length, @Nullable String claimed, String by) {
        new Promise(length, config.maxSize().asLongValue(), null).check();
        Instant now = clock.instant();
        ResumableUpload fresh = new ResumableUpload(
                Ids.next(),
                evidenceId,
                receiver.expect(evidenceId),
                null,
                0,
                length,
                0,
                new byte[0],
                claimed,
                by,
                now,
                now.plus(config.receivingExpiry()));
        uploads.add(fresh);
        return fresh;
    }

    /** What came with the announcement of the length; where it is refused, nothing was begun. */
    long first(ResumableUpload begun, InputStream body, @Nullable UploadChecksum checksum) {
        try {
            return append(begun.id(), begun.createdBy(), 0, body, checksum);
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemKind.UNAVAILABLE) {
                end(begun.id(), begun.createdBy());
            }
            throw refused;
        }
    }

    /** Where it stands; what has come whole and has not become evidence yet does so now. */
    ResumableUpload at(UUID id, String by) {
        ResumableUpload upload = uploads.get(id, by, clock.instant());
        finish(upload);
        return upload;
    }

    long append(UUID id, String by, long offset, InputStream body, @Nullable UploadChecksum checksum) {
        ResumableUpload upload = uploads.get(id, by, clock.instant());
        if (upload.received() != offset) {
            throw ProblemException.of(
                    ProblemKind.CONFLICT,
                    List.of(Violation.at("Upload-Offset", "other-offset", OTHER_OFFSET.with(upload.received()))));
        }
        try {
            long received = new Appending(parts, uploads, upload, checksum).take(body);
            finish(uploads.get(id, by, clock.instant()));
            return received;
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /** Can be done again after a crash at any moment of it. */
    private void finish(ResumableUpload upload) {
        if (!upload.isWhole() || evidence.view(upload.evidenceId()).state() != EvidenceState.RECEIVING) {
            return;
        }
        try {
            if (store.address(upload.key()).isEmpty()) {
                complete(upload);
            }
            receiver.adopt(
                    upload.evidenceId(),
                    upload.key(),
                    new Promise(upload.length(), config.maxSize().asLongValue(), null),
                    upload.claimed());
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemKind.UNAVAILABLE) {
                uploads.remove(upload.id());
            }
            throw refused;
        }
    }

    private void complete(ResumableUpload upload) throws IOException {
        if (upload.multipart() == null) {
            store.put(upload.key(), new ByteArrayInputStream(upload.tail()));
            return;
        }
        List<String> all = new ArrayList<>(uploads.parts(upload.id()));
        if (upload.tail().length > 0) {
            all.add(parts.send(upload.key(), upload.multipart(), all.size() + 1, upload.tail(), upload.tail().length));
        }
        parts.complete(upload.key(), upload.multipart(), all);
    }

    void end(UUID id, String by) {
        try {
            drop(uploads.get(id, by, clock.instant()));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /** First the parts, then the record of them. What is left of the intent the sweeper clears. */
    private void drop(ResumableUpload upload) throws IOException {
        if (upload.multipart() != null) {
            parts.abort(upload.key(), upload.multipart());
        }
        uploads.remove(upload.id());
    }

    /**
     * Drops uploads that nobody went on with in time, and the records of those that have become evidence.
     *
     * @return how many had not come whole
     */
    public int sweep(Instant now) throws IOException {
        int swept = 0;
        for (Optional<ResumableUpload> late = uploads.expired(now); late.isPresent(); late = uploads.expired(now)) {
            drop(late.get());
            swept += late.get().isWhole() ? 0 : 1;
        }
        return swept;
    }
}
