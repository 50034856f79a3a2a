package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.content.Measured;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.StoredObjects;
import org.daicho.evidence.scan.Screening;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The moments of a file on its way: before its first byte, when it has become evidence, and when it is looked at again. */
@Singleton
class Uploads {

    private static final Text SWEPT =
            Text.of("受信に時間がかかりすぎたため取り消されました。", "It took too long to arrive and was swept away.");

    /** @param placed where its content is, which another piece of evidence may have brought before */
    record Ended(EvidenceView view, StoredObjects.Placed placed) {}

    record Begun(String key, String fileName) {}

    /** @param claimed the media type that the sender gave */
    record Arrived(String address, Measured measured, Screening screening, @Nullable String claimed) {}

    private final EvidenceRecords records;
    private final Intents intents;
    private final StoredObjects objects;
    private final Clock clock;

    @Inject
    Uploads(EvidenceRecords records, Intents intents, StoredObjects objects, Clock clock) {
        this.records = records;
        this.intents = intents;
        this.objects = objects;
        this.clock = clock;
    }

    /** The key to write to. Throws 404, or 409 when the file has come already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Begun begin(UUID evidenceId) {
        Evidence evidence = records.get(evidenceId);
        evidence.requireReceiving();
        return new Begun(intents.begin(evidenceId), evidence.fileName);
    }

    /** The same for an object that is there already, under a key that nothing speaks of any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void expect(UUID evidenceId, String key) {
        records.get(evidenceId).requireReceiving();
        intents.begin(evidenceId, key);
    }

    /**
     * The object is there: from this commit on so is the evidence. Where its content was there already, the object just
     * written stays an intent, for the caller to remove.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Ended end(UUID evidenceId, String key, Arrived arrived) {
        Evidence evidence = records.locked(evidenceId);
        evidence.requireReceiving();
        StoredObjects.Placed placed = objects.place(key, arrived.address(), arrived.measured());
        if (placed.isNew() && !intents.forget(key)) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("upload-expired", SWEPT)));
        }
        evidence.store(placed.address(), arrived.measured(), arrived.claimed(), clock.instant());
        evidence.screen(arrived.screening());
        records.record(evidence, evidence.state == EvidenceState.QUARANTINED ? "quarantined" : "stored");
        return new Ended(EvidenceView.of(evidence), placed);
    }

    /** What a later look found; a change only where it differs from the one before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public EvidenceView screened(UUID evidenceId, String address, Screening found) {
        Evidence evidence = records.locked(evidenceId);
        if (!evidence.hasFile() || !address.equals(evidence.objectKey)) {
            return EvidenceView.of(evidence);
        }
        if (evidence.isNews(found)) {
            EvidenceState before = evidence.state;
            evidence.screen(found);
            records.record(evidence, evidence.state == before ? "scanned" : "quarantined");
        }
        records.scanned(evidence, found.scan().at());
        return EvidenceView.of(evidence);
    }
}
