package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.evidence.content.MeasuredContent;
import org.daicho.evidence.content.Promise;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in: intent, stream, commit. No transaction is open while bytes flow. A crash between two steps leaves an
 * intent that the {@link EvidenceSweeper} clears, never a record without its file.
 */
@Singleton
class EvidenceReceiver {

    private static final Logger LOG = Logger.getLogger(EvidenceReceiver.class);
    private static final Text STORE_FAILED = Text.of(
            "ファイルの保管先が応答しないか、ファイルを返せません。送信中のファイルは保存されていません。",
            "The object store does not answer or cannot give the file. A file being sent was not saved.");
    private static final String RETRY_SECONDS = "30";

    private final Uploads uploads;
    private final ObjectStore store;

    @Inject
    EvidenceReceiver(Uploads uploads, ObjectStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    /** @param claimed the media type that the sender gave */
    EvidenceView receive(UUID evidenceId, InputStream file, Promise promise, @Nullable String claimed) {
        promise.check();
        String key = uploads.begin(evidenceId);
        MeasuredContent content = new MeasuredContent(file, promise);
        try {
            store.put(key, content);
        } catch (IOException storeFailed) {
            abandon(key);
            throw unavailable(storeFailed);
        } catch (RuntimeException refused) {
            abandon(key);
            throw refused;
        }
        try {
            return uploads.end(evidenceId, key, content.measured(), claimed);
        } catch (ProblemException refused) {
            abandon(key);
            throw refused;
        }
        // Any other failure may have come after the commit: only the database knows, and the sweeper asks it.
    }

    /** First the object, then the intent: the other way round a crash would leave an object that nobody knows of. */
    private void abandon(String key) {
        try {
            store.delete(key);
            uploads.forget(key);
        } catch (IOException | RuntimeException later) {
            LOG.warnf("The interrupted upload %s is left to the sweeper: %s", key, later.getMessage());
        }
    }

    static ProblemException unavailable(IOException storeFailed) {
        ProblemException problem = new ProblemException(
                ProblemKind.UNAVAILABLE, STORE_FAILED, List.of(), Map.of("Retry-After", RETRY_SECONDS));
        problem.initCause(storeFailed);
        return problem;
    }
}
