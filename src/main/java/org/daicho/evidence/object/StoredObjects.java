package org.daicho.evidence.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daicho.evidence.content.Hex;
import org.daicho.evidence.content.Measured;

/**
 * What the store holds. The same content received twice is one object; it goes with the last piece of evidence that needs
 * it. Whoever adds or takes away does so in a transaction that holds the content's advisory lock.
 */
@Singleton
public class StoredObjects {

    /** A copy that was found damaged is no copy: a sound one is stored beside it. */
    private static final String SOUND_COPY =
            """
            select address from stored_object o where sha256 = ?1 and size = ?2 and not exists (
              select 1 from evidence e
              where e.object_key = o.address and e.integrity in ('MISSING', 'UNREADABLE', 'WRONG_SIZE', 'WRONG_DIGEST'))""";

    /** @param isNew false where the same content was there already, under another address than the one just written */
    public record Placed(String address, boolean isNew) {}

    private final EntityManager entityManager;
    private final Intents intents;
    private final Clock clock;

    @Inject
    StoredObjects(EntityManager entityManager, Intents intents, Clock clock) {
        this.entityManager = entityManager;
        this.intents = intents;
        this.clock = clock;
    }

    /** @param address of the object that was just written under {@code key} */
    @Transactional(Transactional.TxType.MANDATORY)
    public Placed place(String key, String address, Measured measured) {
        lock(measured.sha256());
        Optional<?> present = entityManager
                .createNativeQuery(SOUND_COPY, String.class)
                .setParameter(1, measured.sha256())
                .setParameter(2, measured.size())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
        if (present.isPresent()) {
            return new Placed((String) present.get(), false);
        }
        entityManager
                .createNativeQuery("insert into stored_object (object_key, address, size, sha256, crc32, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, key)
                .setParameter(2, address)
                .setParameter(3, measured.size())
                .setParameter(4, measured.sha256())
                .setParameter(5, measured.crc32())
                .setParameter(6, clock.instant())
                .executeUpdate();
        return new Placed(address, true);
    }

    /** This evidence needs its object no more: with the last one the object becomes an intent to delete it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String address, byte[] sha256, UUID evidenceId) {
        lock(sha256);
        List<?> unused = entityManager
                .createNativeQuery(
                        """
                        delete from stored_object o where o.address = ?1 and not exists (
                          select 1 from evidence e where e.object_key = o.address and e.state <> 'DISPOSED')
                        returning o.object_key""",
                        String.class)
                .setParameter(1, address)
                .getResultList();
        unused.forEach(key -> intents.release((String) key, evidenceId));
    }

    /** Whether evidence may need the object under this key. */
    @Transactional
    public boolean isKnown(String key) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from stored_object where object_key = ?1)")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** Which of these keys are of stored objects, or on their way in or out. */
    @Transactional
    public Set<String> known(List<String> keys) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        """
                        select object_key from stored_object where object_key in (:keys)
                        union select object_key from evidence_upload where object_key in (:keys)
                        union select object_key from resumable_upload where object_key in (:keys)""",
                        String.class)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** Which of these keys something is being written to, or removed from. */
    @Transactional
    Set<String> onTheirWay(List<String> keys) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        """
                        select object_key from evidence_upload where object_key in (:keys)
                        union select object_key from resumable_upload where object_key in (:keys)""",
                        String.class)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** The address of the same content in another object that nothing speaks against. */
    @Transactional
    public Optional<String> otherCopy(String address, byte[] sha256, long size) {
        return entityManager
                .createNativeQuery(SOUND_COPY + " and o.address <> ?3", String.class)
                .setParameter(1, sha256)
                .setParameter(2, size)
                .setParameter(3, address)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    /** Whether any evidence with this object is under hold. */
    @Transactional
    public boolean isHeld(String address) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select 1 from evidence where object_key = ?1 and held_at is not null)")
                .setParameter(1, address)
                .getSingleResult();
    }

    /** What the store confirmed. */
    @Transactional
    public void confirmLock(String address, Instant until) {
        entityManager
                .createNativeQuery("update stored_object set locked_until = ?2 where address = ?1")
                .setParameter(1, address)
                .setParameter(2, until)
                .executeUpdate();
    }

    private void lock(byte[] sha256) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "stored-object:" + Hex.of(sha256))
                .getSingleResult();
    }
}
