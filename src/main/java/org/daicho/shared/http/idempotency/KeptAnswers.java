package org.daicho.shared.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of first answers. Native SQL, because one insert-or-not statement is the whole of its locking. */
@Singleton
class KeptAnswers {

    record Kept(String fingerprint, @Nullable Integer status, @Nullable String headers, @Nullable String body) {}

    private final EntityManager entityManager;
    private final ObjectMapper json;

    @Inject
    KeptAnswers(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /**
     * Takes the key for this request. Empty when it is ours now; otherwise what is kept under it. A request that was cut
     * off more than an hour ago no longer holds its key.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Kept> take(String caller, String key, String fingerprint) {
        int taken = entityManager
                .createNativeQuery(
                        """
                        insert into idempotency_answer as a (caller, key, fingerprint) values (?1, ?2, ?3)
                        on conflict (caller, key) do update set fingerprint = ?3, created_at = now()
                        where a.status is null and a.created_at < now() - interval '1 hour'""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        List<?> rows = entityManager
                .createNativeQuery(
                        "select fingerprint, status, headers, body from idempotency_answer where caller = ?1 and key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        if (rows.isEmpty()) {
            // The first request was refused and released its key between the two statements.
            return take(caller, key, fingerprint);
        }
        Object[] row = (Object[]) rows.get(0);
        return Optional.of(new Kept((String) row[0], (Integer) row[1], (String) row[2], (String) row[3]));
    }

    /** Part of the caller's transaction if there is one: then the change and its answer stand or fall together. */
    @Transactional
    public void keep(String caller, String key, Response response) {
        Object entity =
                response.getEntity() instanceof ReplaysAs secret ? secret.withoutSecret() : response.getEntity();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : List.of("ETag", "Location", "Content-Type")) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            entityManager
                    .createNativeQuery(
                            "update idempotency_answer set status = ?3, headers = ?4, body = ?5 where caller = ?1 and key = ?2")
                    .setParameter(1, caller)
                    .setParameter(2, key)
                    .setParameter(3, response.getStatus())
                    .setParameter(4, json.writeValueAsString(headers))
                    .setParameter(5, entity == null ? null : json.writeValueAsString(entity))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String caller, String key) {
        entityManager
                .createNativeQuery("delete from idempotency_answer where caller = ?1 and key = ?2 and status is null")
                .setParameter(1, caller)
                .setParameter(2, key)
                .executeUpdate();
    }

    Response replay(Kept kept) {
        try {
            Response.ResponseBuilder response = Response.status(kept.status());
            json.readValue(kept.headers(), new TypeReference<Map<String, String>>() {})
                    .forEach(response::header);
            response.header("Idempotency-Replayed", "true");
            return kept.body() == null
                    ? response.build()
                    : response.entity(json.readTree(kept.body())).build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(every = "1h", identity = "idempotency-sweep")
    @Transactional
    void sweep() {
        entityManager
                .createNativeQuery("delete from idempotency_answer where created_at < now() - interval '48 hours'")
                .executeUpdate();
    }
}
