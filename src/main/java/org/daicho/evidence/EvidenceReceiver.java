package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.daicho.evidence.content.MeasuredContent;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.ObjectScreening;
import org.daicho.evidence.object.StoreAway;
import org.daicho.evidence.scan.Screening;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in: intent, stream, look, commit, lock. No transaction is open while bytes flow. A crash between two steps leaves an
 * intent that the {@link EvidenceSweeper} clears, never a record without its file.
 */
@Singleton
class EvidenceReceiver {

    private static final Logger LOG = Logger.getLogger(EvidenceReceiver.class);

    private final Uploads uploads;
    private final Intents intents;
    private final EvidenceKeeping keeping;
    private final ObjectScreening screenings;
    private final ObjectStore store;

    @Inject
    EvidenceReceiver(
            Uploads uploads, Intents intents, EvidenceKeeping keeping, ObjectScreening screenings, ObjectStore store) {
        this.uploads = uploads;
        this.intents = intents;
        this.keeping = keeping;
        this.screenings = screenings;
        this.store = store;
    }

    /** @param claimed the media type that the sender gave */
    EvidenceView receive(UUID evidenceId, InputStream file, Promise promise, @Nullable String claimed) {
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
        return end(evidenceId, key, new Uploads.Arrived(address, content.measured(), screening, claimed));
    }

    private EvidenceView end(UUID evidenceId, String key, Uploads.Arrived arrived) {
        Uploads.Ended ended;
        try {
            ended = uploads.end(evidenceId, key, arrived);
        } catch (ProblemException refused) {
            abandon(key);
            throw refused;
        }
        // Any other failure may have come after the commit: only the database knows, and the sweeper asks it.
        if (!ended.placed().isNew()) {
            abandon(key);
        }
        return keeping.secure(evidenceId).orElse(ended.view());
    }

    /** First the object, then the intent: the other way round a crash would leave an object that nobody knows of. */
    private void abandon(String key) {
        try {
            store.delete(key);
            intents.forget(key);
        } catch (IOException | RuntimeException later) {
            LOG.warnf("The interrupted upload %s is left to the sweeper: %s", key, later.getMessage());
        }
    }
}
