package org.daicho.access.oidc.ended;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was signed out, known to every replica. Native SQL, because one statement is the whole of each question. */
@Singleton
public class EndedSignIns {

    /** No provider issues a token that lives longer; after that its own expiry refuses it. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    EndedSignIns(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Transactional
    public boolean contains(SignInFacts facts) {
        return (Boolean) entityManager
                .createNativeQuery(
                        """
                        select exists (select 1 from ended_sign_in
                        where (kind = 'SESSION' and value = ?1) or (kind = 'TOKEN' and value = ?2)
                        or (kind = 'SUBJECT' and value = ?3 and ended_at >= ?4))""")
                .setParameter(1, String.valueOf(facts.session()))
                .setParameter(2, String.valueOf(facts.token()))
                .setParameter(3, facts.subject())
                .setParameter(4, facts.since())
                .getSingleResult();
    }

    /** The one token, and everything else of its session. */
    @Transactional
    public void add(SignInFacts facts) {
        add("TOKEN", facts.token(), clock.instant());
        add("SESSION", facts.session(), clock.instant());
    }

    @Transactional
    public void addSession(String session) {
        add("SESSION", session, clock.instant());
    }

    /** Everything that this subject began until that moment; the moment is told, so that an old message ends nothing new. */
    @Transactional
    public void addSubject(String subject, Instant until) {
        add("SUBJECT", subject, until);
    }

    private void add(String kind, @Nullable String value, Instant until) {
        if (value == null) {
            return;
        }
        entityManager
                .createNativeQuery(
                        """
                        insert into ended_sign_in as e (kind, value, ended_at) values (?1, ?2, ?3)
                        on conflict (kind, value) do update set ended_at = greatest(e.ended_at, excluded.ended_at)""")
                .setParameter(1, kind)
                .setParameter(2, value)
                .setParameter(3, until)
                .executeUpdate();
    }

    @Scheduled(every = "24h", delayed = "1h", identity = "ended-sign-in-sweep")
    @Transactional
    void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        entityManager
                .createNativeQuery("delete from ended_sign_in where ended_at < ?1")
                .setParameter(1, oldest)
                .executeUpdate();
    }
}
