package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.content.Measured;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way: the intent to write an object is committed before its first byte, under a key of its own for every
 * attempt, so that two senders never write the same object and a crash leaves nothing that nobody knows of.
 */
@Singleton
class Uploads {

    private static final Text SWEPT =
            Text.of("受信に時間がかかりすぎたため取り消されました。", "It took too long to arrive and was swept away.");

    private final EvidenceRecords records;
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Uploads(EvidenceRecords records, EntityManager entityManager, Clock clock) {
        this.records = records;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The key to write to. Throws 404, or 409 when the file has come already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String begin(UUID evidenceId) {
        records.get(evidenceId).requireReceiving();
        String key = "evidence/" + evidenceId + '/' + Ids.next();
        entityManager
                .createNativeQuery(
                        "insert into evidence_upload (object_key, evidence_id, begun_at) values (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, evidenceId)
                .setParameter(3, clock.instant())
                .executeUpdate();
        return key;
    }

    /** The object is there: from this commit on so is the evidence. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public EvidenceView end(UUID evidenceId, String key, Measured measured, @Nullable String claimed) {
        Evidence evidence = records.locked(evidenceId);
        evidence.store(key, measured, claimed, clock.instant());
        if (!forget(key)) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("upload-expired", SWEPT)));
        }
        records.record(evidence, "stored");
        return EvidenceView.of(evidence);
    }

    /** False when the sweeper was here first. */
    @Transactional
    public boolean forget(String key) {
        return entityManager
                        .createNativeQuery("delete from evidence_upload where object_key = ?1")
                        .setParameter(1, key)
                        .executeUpdate()
                == 1;
    }

    /** One upload begun before then, locked for this transaction; replicas never get the same. */
    Optional<String> interruptedBefore(Instant then) {
        List<?> found = entityManager
                .createNativeQuery(
                        """
                        select object_key from evidence_upload where begun_at < ?1
                        order by begun_at limit 1 for update skip locked""",
                        String.class)
                .setParameter(1, then)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
