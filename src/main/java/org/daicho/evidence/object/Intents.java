package org.daicho.evidence.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.id.Ids;

/**
 * Objects that are on their way into the store or out of it, committed before the first byte comes and before the last one
 * goes: a crash leaves nothing that nobody knows of. Every attempt has a key of its own, so that two senders never write the
 * same object.
 */
@Singleton
public class Intents {

    public static final String PREFIX = "evidence/";

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Intents(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The key to write to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String begin(UUID evidenceId) {
        String key = PREFIX + evidenceId + '/' + Ids.next();
        add(key, evidenceId, clock.instant());
        return key;
    }

    /** The same for a key that was made before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID evidenceId, String key) {
        add(key, evidenceId, clock.instant());
    }

    /** An object that nothing needs any more: due for the very next sweep. */
    void release(String key, UUID evidenceId) {
        add(key, evidenceId, Instant.EPOCH);
    }

    private void add(String key, UUID evidenceId, Instant begunAt) {
        entityManager
                .createNativeQuery(
                        "insert into evidence_upload (object_key, evidence_id, begun_at) values (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, evidenceId)
                .setParameter(3, begunAt)
                .executeUpdate();
    }

    /** Keeps everybody else from ending or removing it as long as this transaction lasts; false where it has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean hold(String key) {
        return !entityManager
                .createNativeQuery(
                        "select object_key from evidence_upload where object_key = ?1 for update", String.class)
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
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

    /** Puts an object off that the store did not delete. */
    @Transactional
    public void postpone(String key) {
        entityManager
                .createNativeQuery("update evidence_upload set begun_at = ?2 where object_key = ?1")
                .setParameter(1, key)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Whether the store may still hold objects of this evidence that should go. */
    @Transactional
    public boolean areLeftOf(UUID evidenceId) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from evidence_upload where evidence_id = ?1)")
                .setParameter(1, evidenceId)
                .getSingleResult();
    }

    /** One begun before then, locked for this transaction; replicas never get the same. */
    public Optional<String> interruptedBefore(Instant then) {
        List<?> found = entityManager
                .createNativeQuery(
                        """
                        select object_key from evidence_upload u where begun_at < ?1
                        and not exists (select 1 from resumable_upload r where r.object_key = u.object_key)
                        and not exists (select 1 from direct_upload d where d.object_key = u.object_key)
                        order by begun_at limit 1 for update skip locked""",
                        String.class)
                .setParameter(1, then)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
