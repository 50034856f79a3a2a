package org.daicho.evidence.upload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Uploads under way. Not in the ledger: what counts is recorded when the file has become evidence. */
@Singleton
class ResumableUploads {

    private static final String COLUMNS =
            """
            select id, evidence_id, object_key, multipart_id,
              (select count(*) from resumable_upload_part p where p.upload_id = u.id),
              length, received, tail, claimed_media_type, created_by, created_at, expires_at
            from resumable_upload u
            """;

    private final EntityManager entityManager;

    @Inject
    ResumableUploads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public void add(ResumableUpload fresh) {
        entityManager
                .createNativeQuery("insert into resumable_upload (id, evidence_id, object_key, length, received, tail,"
                        + " claimed_media_type, created_by, created_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4, 0, ?5, cast(?6 as varchar), ?7, ?8, ?9)")
                .setParameter(1, fresh.id())
                .setParameter(2, fresh.evidenceId())
                .setParameter(3, fresh.key())
                .setParameter(4, fresh.length())
                .setParameter(5, fresh.tail())
                .setParameter(6, fresh.claimed())
                .setParameter(7, fresh.createdBy())
                .setParameter(8, fresh.createdAt())
                .setParameter(9, fresh.expiresAt())
                .executeUpdate();
    }

    /** Throws 404, also for what somebody else has begun. */
    @Transactional
    public ResumableUpload get(UUID id, String caller, Instant now) {
        return find("where u.id = ?1", id)
                .filter(found ->
                        found.createdBy().equals(caller) && found.expiresAt().isAfter(now))
                .orElseThrow(() -> ProblemException.notFound("upload", id));
    }

    /** One that nobody went on with in time. */
    @Transactional
    public Optional<ResumableUpload> expired(Instant now) {
        return find("where u.expires_at <= ?1 order by u.expires_at", now);
    }

    private Optional<ResumableUpload> find(String which, Object parameter) {
        return entityManager
                .createNativeQuery(COLUMNS + which, Object[].class)
                .setParameter(1, parameter)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> of((Object[]) row))
                .findFirst();
    }

    private static ResumableUpload of(Object[] row) {
        return new ResumableUpload(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                (byte[]) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (Instant) row[11]);
    }

    /** In the order of their numbers. */
    @Transactional
    public List<String> parts(UUID id) {
        return entityManager
                .createNativeQuery(
                        "select etag from resumable_upload_part where upload_id = ?1 order by number", String.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /**
     * Keeps what has come since {@code before}; all of it or nothing.
     *
     * @param more parts that the store has taken since
     * @return false where another request was faster
     */
    @Transactional
    public boolean advance(
            ResumableUpload before, long received, @Nullable String multipart, List<String> more, byte[] tail) {
        int advanced = entityManager
                .createNativeQuery(
                        "update resumable_upload set received = ?3, multipart_id = cast(?4 as varchar), tail = ?5"
                                + " where id = ?1 and received = ?2")
                .setParameter(1, before.id())
                .setParameter(2, before.received())
                .setParameter(3, received)
                .setParameter(4, multipart)
                .setParameter(5, tail)
                .executeUpdate();
        for (int i = 0; advanced == 1 && i < more.size(); i++) {
            entityManager
                    .createNativeQuery(
                            "insert into resumable_upload_part (upload_id, number, etag) values (?1, ?2, ?3)")
                    .setParameter(1, before.id())
                    .setParameter(2, before.parts() + 1 + i)
                    .setParameter(3, more.get(i))
                    .executeUpdate();
        }
        return advanced == 1;
    }

    @Transactional
    public void remove(UUID id) {
        entityManager
                .createNativeQuery("delete from resumable_upload where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
