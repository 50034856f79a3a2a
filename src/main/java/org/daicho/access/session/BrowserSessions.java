package org.daicho.access.session;

import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daicho.access.Caller;
import org.daicho.access.oidc.SignedIn;
import org.daicho.access.oidc.ended.EndedSignIns;
import org.daicho.shared.id.Ids;

/** The sessions, each found by the SHA-256 of its cookie. Not in the ledger: nobody's facts change when somebody signs in. */
@Singleton
public class BrowserSessions {

    /** Writing it at every request would make each read a write. */
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);
    /** They hold people's names and addresses, for which there is no use once they are over. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final EndedSignIns ended;
    private final SessionConfig config;
    private final PublicUrl publicUrl;
    private final Cookies cookies;
    private final Clock clock;

    @Inject
    BrowserSessions(
            EntityManager entityManager,
            EndedSignIns ended,
            SessionConfig config,
            PublicUrl publicUrl,
            Cookies cookies,
            Clock clock) {
        this.entityManager = entityManager;
        this.ended = ended;
        this.config = config;
        this.publicUrl = publicUrl;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The cookie's secret, if the request has one; throws 403 for a change that another site's page may have sent. */
    public Optional<String> secret(RoutingContext routing) {
        if (!publicUrl.isSet()) {
            return Optional.empty();
        }
        Optional<String> secret = cookies.session(routing);
        secret.ifPresent(present -> SameOrigin.require(routing.request(), publicUrl.of("")));
        return secret;
    }

    /** Who is signed in by this secret; empty if nobody, or not any more. */
    @ActivateRequestContext
    @Transactional
    public Optional<Caller> caller(String secret) {
        return find(secret).map(session -> {
            if (session.lastUsedAt.isBefore(clock.instant().minus(LAST_USED_STEP))) {
                session.lastUsedAt = clock.instant();
            }
            return session.caller();
        });
    }

    /** The secret of a new session, for the cookie. */
    @Transactional
    String begin(SignedIn who) {
        String secret = SessionSecret.make();
        Instant now = clock.instant();
        entityManager.persist(
                new BrowserSession(Ids.next(), SessionSecret.hash(secret), who, now, now.plus(config.maxLifetime())));
        return secret;
    }

    /** Ends it, and with it whatever else was signed in by the same session at the provider. */
    @Transactional
    Optional<String> end(String secret) {
        return find(secret).map(session -> {
            session.endedAt = clock.instant();
            ended.add(session.facts());
            return session.idToken;
        });
    }

    private Optional<BrowserSession> find(String secret) {
        Instant now = clock.instant();
        byte[] offered = SessionSecret.hash(secret);
        return entityManager
                .createQuery("from BrowserSession where hash = :hash", BrowserSession.class)
                .setParameter("hash", offered)
                .getResultStream()
                .findFirst()
                .filter(session -> session.opensWith(offered, now, config.idleTimeout()))
                .filter(session -> !ended.contains(session.facts()));
    }

    @Scheduled(every = "24h", delayed = "1h", identity = "browser-session-sweep")
    @Transactional
    void sweep() {
        entityManager
                .createQuery("delete from BrowserSession where endsAt < :oldest")
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
