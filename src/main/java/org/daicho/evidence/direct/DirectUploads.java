package org.daicho.evidence.direct;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;

/** Uploads under way. Not in the ledger: what counts is recorded when the file has become evidence. */
@Singleton
class DirectUploads {

    private static final String COLUMNS =
            """
            select id, evidence_id, object_key, multipart_id, length, part_size, sha256, claimed_media_type,
              created_by, created_at, expires_at, completed_at is not null
            from direct_upload
            """;

    private final EntityManager entityManager;

    @Inject
    DirectUploads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public void add(DirectUpload fresh) {
        entityManager
                .createNativeQuery(
                        "insert into direct_upload (id, evidence_id, object_key, multipart_id, length, part_size,"
                                + " sha256, claimed_media_type, created_by, created_at, expires_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bytea), cast(?8 as varchar), ?9, ?10, ?11)")
                .setParameter(1, fresh.id())
                .setParameter(2, fresh.evidenceId())
                .setParameter(3, fresh.key())
                .setParameter(4, fresh.multipart())
                .setParameter(5, fresh.plan().size())
                .setParameter(6, fresh.plan().partSize())
                .setParameter(7, fresh.sha256())
                .setParameter(8, fresh.claimed())
                .setParameter(9, fresh.createdBy())
                .setParameter(10, fresh.createdAt())
                .setParameter(11, fresh.expiresAt())
                .executeUpdate();
    }

    /** Throws 404, also for what somebody else has begun. */
    @Transactional
    public DirectUpload get(UUID id, String caller, Instant now) {
        return find("where id = ?1", id)
                .filter(found ->
                        found.createdBy().equals(caller) && found.expiresAt().isAfter(now))
                .orElseThrow(() -> ProblemException.notFound("upload", id));
    }

    /** One that was not completed in time, or whose record is of no use any more. */
    @Transactional
    public Optional<DirectUpload> expired(Instant now) {
        return find("where expires_at <= ?1 order by expires_at", now);
    }

    private Optional<DirectUpload> find(String which, Object parameter) {
        return entityManager
                .createNativeQuery(COLUMNS + which, Object[].class)
                .setParameter(1, parameter)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> of((Object[]) row))
                .findFirst();
    }

    private static DirectUpload of(Object[] row) {
        return new DirectUpload(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                new PartPlan(((Number) row[4]).longValue(), ((Number) row[5]).longValue()),
                (byte[]) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9],
                (Instant) row[10],
                (Boolean) row[11]);
    }

    @Transactional
    public void complete(UUID id, Instant now) {
        entityManager
                .createNativeQuery("update direct_upload set completed_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate();
    }

    @Transactional
    public void remove(UUID id) {
        entityManager
                .createNativeQuery("delete from direct_upload where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
