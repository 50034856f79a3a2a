package org.daicho.access.session;

import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.oidc.SignedIn;
import org.daicho.access.oidc.ended.EndedSignIns;
import org.daicho.access.throttle.WrongTokens;
import org.daicho.access.token.AccessTokenDirectory;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The sessions, each found by the SHA-256 of its cookie. Not in the ledger: nobody's facts change when somebody signs in. */
@Singleton
public class BrowserSessions {

    /** Writing it at every request would make each read a write. */
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);
    /** They hold people's names and addresses, for which there is no use once they are over. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Text OLD_FORM = Text.of(
            "この画面は古くなっています。画面を開き直して、もう一度送信してください。",
            "This page is out of date. Open it again and send the form once more.");

    private final EntityManager entityManager;
    private final EndedSignIns ended;
    private final SessionConfig config;
    private final PublicUrl publicUrl;
    private final Cookies cookies;
    private final AccessTokenDirectory tokens;
    private final WrongTokens wrongTokens;
    private final Clock clock;

    @Inject
    BrowserSessions(
            EntityManager entityManager,
            EndedSignIns ended,
            SessionConfig config,
            PublicUrl publicUrl,
            Cookies cookies,
            AccessTokenDirectory tokens,
            WrongTokens wrongTokens,
            Clock clock) {
        this.entityManager = entityManager;
        this.ended = ended;
        this.config = config;
        this.publicUrl = publicUrl;
        this.cookies = cookies;
        this.tokens = tokens;
        this.wrongTokens = wrongTokens;
        this.clock = clock;
    }

    /** The cookie's secret, if the request has one; throws 403 for a change that another site's page may have sent. */
    public Optional<String> secret(RoutingContext routing) {
        Optional<String> secret = cookies.session(routing);
        secret.ifPresent(present -> SameOrigin.require(routing.request(), publicUrl.origin(routing.request())));
        return secret;
    }

    /** Who is signed in by this secret; empty if nobody, or not any more. */
    @ActivateRequestContext
    @Transactional
    public Optional<Caller> caller(String secret) {
        return find(secret).flatMap(session -> {
            if (session.lastUsedAt.isBefore(clock.instant().minus(LAST_USED_STEP))) {
                session.lastUsedAt = clock.instant();
            }
            return caller(session);
        });
    }

    private Optional<Caller> caller(BrowserSession session) {
        return session.accessTokenId == null
                ? Optional.of(session.caller())
                : tokens.caller(session.accessTokenId).map(caller -> caller.by(Means.BROWSER_SESSION));
    }

    /** The cookie of a session for whoever has this access token; empty if it opens nothing. It ends with its token. */
    @Transactional
    public Optional<NewCookie> begin(String accessToken, RoutingContext routing) {
        SameOrigin.require(routing.request(), publicUrl.origin(routing.request()));
        return tried(accessToken, routing).map(holder -> {
            String secret = SessionSecret.make();
            Instant now = clock.instant();
            entityManager.persist(new BrowserSession(
                    Ids.next(),
                    SessionSecret.hash(secret),
                    holder.id(),
                    holder.caller(),
                    now,
                    now.plus(config.maxLifetime())));
            return cookies.ofSessionBegunHere(secret);
        });
    }

    /** A guess here is slowed like one in a header. */
    private Optional<AccessTokenDirectory.Holder> tried(String accessToken, RoutingContext routing) {
        wrongTokens.check(routing.request(), accessToken);
        Optional<AccessTokenDirectory.Holder> holder = tokens.holder(accessToken);
        if (holder.isPresent()) {
            wrongTokens.right(accessToken);
        } else {
            wrongTokens.wrong(routing.request(), accessToken);
        }
        return holder;
    }

    /** What the forms of this session's pages hold, so that no other page can send them; empty without a session. */
    public Optional<String> formToken(RoutingContext routing) {
        return cookies.session(routing).map(SessionSecret::ofForms);
    }

    /** Throws 403 for a form that was not sent from a page of this session. Who sends a token in a header needs none. */
    public void requireForm(RoutingContext routing, @Nullable String sent) {
        boolean byHeader = routing.request().getHeader("Authorization") != null;
        boolean ours = sent != null
                && formToken(routing)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
        if (!byHeader && !ours) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, OLD_FORM);
        }
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
        return find(secret)
                .map(session -> {
                    session.endedAt = clock.instant();
                    ended.add(session.facts());
                    return session.idToken;
                })
                .filter(idToken -> !idToken.isEmpty());
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
