package org.daicho.evidence;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What uploads left in the database and in the store, looked up behind the service's back. */
@Singleton
class Leftovers {

    @ConfigProperty(name = "daicho.store.endpoint")
    String endpoint;

    @ConfigProperty(name = "daicho.store.access-key")
    String accessKey;

    @ConfigProperty(name = "daicho.store.secret-key")
    String secretKey;

    @Inject
    EntityManager entityManager;

    @Inject
    Uploads uploads;

    @Inject
    ObjectStore store;

    @Inject
    UploadParts parts;

    /** Objects written for this evidence. */
    List<String> of(String id) {
        try (MinioClient client = MinioClient.builder()
                .endpoint(endpoint)
                .credentials(accessKey, secretKey)
                .build()) {
            List<String> keys = new ArrayList<>();
            for (var found : client.listObjects(ListObjectsArgs.builder()
                    .bucket("daicho")
                    .prefix("evidence/" + id)
                    .recursive(true)
                    .build())) {
                keys.add(found.get().objectName());
            }
            return keys;
        } catch (MinioException away) {
            throw new IllegalStateException(away);
        } catch (Exception away) {
            throw new IllegalStateException(away);
        }
    }

    @Transactional
    long intents(String id) {
        return count("select count(*) from evidence_upload where evidence_id = ?1", UUID.fromString(id));
    }

    @Transactional
    long records() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from evidence")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    List<?> verbs(String id) {
        return entityManager
                .createNativeQuery(
                        "select verb from ledger_entry where subject_id = ?1 order by subject_version", String.class)
                .setParameter(1, UUID.fromString(id))
                .getResultList();
    }

    /** The object is written and the service dies before it can say so. */
    void crash(String id) throws IOException {
        store.put(uploads.begin(UUID.fromString(id)).key(), new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    /** The first part is written and the service dies before the next. */
    String crashBetweenParts(String id) throws IOException {
        String key = uploads.begin(UUID.fromString(id)).key();
        byte[] part = EvidenceCaller.noise(5 * 1024 * 1024);
        parts.send(key, parts.begin(key), 1, part, part.length);
        return key;
    }

    private long count(String sql, UUID id) {
        return ((Number)
                        entityManager.createNativeQuery(sql).setParameter(1, id).getSingleResult())
                .longValue();
    }
}
