package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.content.Measured;
import org.daicho.evidence.content.MeasuredContent;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.ObjectScreening;
import org.daicho.evidence.object.Removal;
import org.daicho.evidence.object.StoreAway;
import org.daicho.evidence.scan.Screening;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in: intent, stream, look, commit, lock. No transaction is open while bytes flow. A crash between two steps leaves an
 * intent that the {@link EvidenceSweeper} clears, never a record without its file.
 */
@Singleton
public class EvidenceReceiver {

    private static final Logger LOG = Logger.getLogger(EvidenceReceiver.class);

    private static final Text NOT_THERE = Text.of("保管先にファイルがありません（%s）。", "The store does not have the file (%s).");

    private final Uploads uploads;
    private final EvidenceRecords records;
    private final Intents intents;
    private final Removal removal;
    private final EvidenceKeeping keeping;
    private final ObjectScreening screenings;
    private final ObjectStore store;

    @Inject
    EvidenceReceiver(
            Uploads uploads,
            EvidenceRecords records,
            Intents intents,
            Removal removal,
            EvidenceKeeping keeping,
            ObjectScreening screenings,
            ObjectStore store) {
        this.uploads = uploads;
        this.records = records;
        this.intents = intents;
        this.removal = removal;
        this.keeping = keeping;
        this.screenings = screenings;
        this.store = store;
    }

    /** @param claimed the media type that the sender gave */
    public EvidenceView receive(UUID evidenceId, InputStream file, Promise promise, @Nullable String claimed) {
        promise.check();
        Uploads.Begun begun = uploads.begin(evidenceId);
        String key = begun.key();
        MeasuredContent content = new MeasuredContent(file, promise);
        String address;
        Screening screening;
        try {
            address = store.put(key, content);
            screening =
                    screenings.of(address, begun.fileName(), content.measured().size());
        } catch (IOException storeFailed) {
            abandon(key);
            throw StoreAway.because(storeFailed);
        } catch (RuntimeException refused) {
            abandon(key);
            throw refused;
        }
        try {
            return end(evidenceId, key, new Uploads.Arrived(address, content.measured(), screening, claimed));
        } catch (ProblemException refused) {
            abandon(key);
            throw refused;
        }
    }

    /**
     * Makes an object that is in the store already the file, after reading it whole: what its sender said of it does not
     * count. Where it is refused it is removed.
     *
     * @param key from {@link #expect}, and nobody can write to it any more
     */
    public EvidenceView adopt(UUID evidenceId, String key, Promise promise, @Nullable String claimed) {
        try {
            return become(evidenceId, key, promise, claimed);
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemKind.UNAVAILABLE) {
                abandon(key);
            }
            throw refused;
        }
    }

    /** An object that no record knows of any more, for evidence that still waits; where it is refused it stays. */
    public EvidenceView adoptStray(UUID evidenceId, String key) {
        uploads.expect(evidenceId, key);
        try {
            return become(evidenceId, key, new Promise(-1, Long.MAX_VALUE, null), null);
        } catch (ProblemException refused) {
            intents.forget(key);
            throw refused;
        }
    }

    private EvidenceView become(UUID evidenceId, String key, Promise promise, @Nullable String claimed) {
        try {
            String address = store.address(key).orElseThrow(() -> notThere(key));
            Measured measured = measure(address, promise);
            Screening screening = screenings.of(address, records.beforeTransfer(evidenceId).fileName, measured.size());
            return end(evidenceId, key, new Uploads.Arrived(address, measured, screening, claimed));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /**
     * What the scanner said of a stored file when it was asked again. One found harmful is not handed out from now on; a lock
     * that the store has on it stays.
     *
     * @param address of the object that was read
     */
    public EvidenceView screened(UUID evidenceId, String address, Screening found) {
        return uploads.screened(evidenceId, address, found);
    }

    /** The key of an object that somebody is going to write. Throws 404, or 409 when the file has come already. */
    public String expect(UUID evidenceId) {
        return uploads.begin(evidenceId).key();
    }

    private Measured measure(String address, Promise promise) throws IOException {
        long length = store.length(address).orElseThrow(() -> notThere(address));
        if (length == 0) {
            throw promise.empty();
        }
        try (MeasuredContent content = new MeasuredContent(store.open(address, 0, length), promise)) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.measured();
        } catch (ProblemException broken) {
            if (broken.getCause() instanceof IOException storeFailed) {
                throw storeFailed;
            }
            throw broken;
        }
    }

    private static ProblemException notThere(String key) {
        return ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("not-uploaded", NOT_THERE.with(key))));
    }

    private EvidenceView end(UUID evidenceId, String key, Uploads.Arrived arrived) {
        Uploads.Ended ended = uploads.end(evidenceId, key, arrived);
        // Any other failure may have come after the commit: only the database knows, and the sweeper asks it.
        if (!ended.placed().isNew()) {
            abandon(key);
        }
        return keeping.secure(evidenceId).orElse(ended.view());
    }

    private void abandon(String key) {
        try {
            removal.abandon(key);
        } catch (IOException | RuntimeException later) {
            LOG.warnf("The interrupted upload %s is left to the sweeper: %s", key, later.getMessage());
        }
    }
}
