package org.daicho.access.throttle;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daicho.access.refusal.RefusalCounts;
import org.daicho.shared.problem.ProblemKind;
import org.jboss.logging.Logger;

/**
 * Slows guessing: an address that offered too many different wrong tokens is refused unseen for a while. A token that was
 * offered before is no guess and passes, whether it was right (those who share the address with a guesser go on working) or
 * wrong (a program with an expired token gets its 401 and locks nobody out).
 */
@Singleton
public class WrongTokens {

    private static final Logger LOG = Logger.getLogger(WrongTokens.class);

    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;
    /** Hashes of 32 bytes: a few MiB. */
    private static final int MOST_SEEN = 20_000;

    private final int most;
    private final Buckets buckets;
    private final ClientAddress address;
    private final RefusalCounts refusals;
    private final Clock clock;
    private final Map<ByteBuffer, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
            return size() > MOST_SEEN;
        }
    };

    @Inject
    WrongTokens(ThrottleConfig config, RefusalCounts refusals, Clock clock) {
        this.most = config.wrongTokens();
        this.buckets = new Buckets(Math.max(1, most), FORGIVEN_AFTER, MOST_ADDRESSES);
        this.address = new ClientAddress(config.trustedProxies());
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Throws 429 for a token never seen from an address that has tried too many. */
    public void check(HttpServerRequest request, String token) {
        if (most == 0 || isSeen(token)) {
            return;
        }
        Buckets.Level level = buckets.look(address.of(request), clock.instant());
        if (!level.had()) {
            refusals.count(RefusalCounts.NOBODY, ProblemKind.TOO_MANY_REQUESTS.status(), "wrong-tokens");
            throw CallerLimit.tooMany(level);
        }
    }

    public void right(String token) {
        if (most != 0) {
            see(token);
        }
    }

    public void wrong(HttpServerRequest request, String token) {
        if (most == 0 || !see(token)) {
            return;
        }
        String from = address.of(request);
        if (buckets.take(from, clock.instant()).left() == 0) {
            LOG.warnf("誤ったトークンが多すぎるため、しばらく拒否します / refused for a while, too many wrong tokens: %s", from);
        }
    }

    private boolean isSeen(String token) {
        synchronized (seen) {
            return seen.get(hash(token)) != null;
        }
    }

    /** Whether it is new. */
    private boolean see(String token) {
        synchronized (seen) {
            return seen.put(hash(token), true) == null;
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
