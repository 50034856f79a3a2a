package org.daicho.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.events.Event;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The identity provider as discovery describes it: asked when first needed, remembered, and still known while it is away. */
@Singleton
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);

    /** Signatures with a private key only. With HMAC in the list, whoever knows the public key could sign with it. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    /** A key set holds a handful of keys of at most some KiB; more is not one. */
    private static final int LARGEST_KEY_SET = 512 * 1024;

    private static final Duration DESCRIPTION_AGE = Duration.ofHours(1);
    private static final Duration KEYS_AGE = Duration.ofMinutes(15);
    /** A day without the provider: nobody new signs in, and who holds a token goes on working. */
    private static final Duration OUTAGE = Duration.ofDays(1);
    /** While it does not answer, requests are refused at once rather than each waiting for it in vain. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OidcConfig config;
    private final Clock clock;

    private final ReentrantLock discovering = new ReentrantLock();
    private volatile @Nullable OIDCProviderMetadata description;
    /** When discovery is next worth asking for. */
    private volatile Instant due = Instant.MIN;

    private @Nullable URI keysAt;
    private @Nullable JWSKeySelector<SecurityContext> keys;
    private volatile boolean keysSeen;

    @Inject
    Provider(OidcConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean isConfigured() {
        return config.issuer().isPresent();
    }

    Issuer issuer() {
        return new Issuer(config.issuer().orElseThrow());
    }

    /** Throws 503 if it was never reached. Once it was, nobody waits for it but the one who asks it again. */
    OIDCProviderMetadata description() {
        if (isDue() && takesTurn()) {
            try {
                discover();
            } finally {
                discovering.unlock();
            }
        }
        OIDCProviderMetadata known = description;
        if (known == null) {
            throw Refusals.away();
        }
        return known;
    }

    /** Finds the key that a token's header names; looks for new ones at the provider when there is none. */
    JWSKeySelector<SecurityContext> keys() {
        URI place = description().getJWKSetURI();
        synchronized (this) {
            if (keys == null || !place.equals(keysAt)) {
                keys = new JWSVerificationKeySelector<>(ALGORITHMS, source(place));
                keysAt = place;
            }
            return keys;
        }
    }

    private boolean isDue() {
        return !clock.instant().isBefore(due);
    }

    private boolean takesTurn() {
        if (description != null) {
            return discovering.tryLock();
        }
        discovering.lock();
        return true;
    }

    /** Whether keys were ever had; a token with another one is then refused, and not put off. */
    boolean hasKeys() {
        return keysSeen;
    }

    private void discover() {
        if (!isDue()) {
            return;
        }
        try {
            description = OIDCProviderMetadata.resolve(issuer(), CONNECT_MILLIS, READ_MILLIS);
            due = clock.instant().plus(DESCRIPTION_AGE);
        } catch (GeneralException | IOException unreadable) {
            due = clock.instant().plus(PAUSE);
            LOG.warnf("認証基盤に接続できません / the identity provider does not answer: %s", unreadable.getMessage());
        }
    }

    private JWKSource<SecurityContext> source(URI place) {
        try {
            JWKSourceBuilder<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(
                            place.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET))
                    .cache(KEYS_AGE.toMillis(), CONNECT_MILLIS + READ_MILLIS, this::seen)
                    .refreshAheadCache(false)
                    .outageTolerant(OUTAGE.toMillis());
            Duration between = config.keyRefreshInterval();
            return between.isZero()
                    ? source.rateLimited(false).build()
                    : source.rateLimited(between.toMillis()).build();
        } catch (IOException malformed) {
            LOG.warnf("認証基盤の鍵の場所が正しくありません / the provider's keys are at no URL: %s", place);
            throw Refusals.away();
        }
    }

    private void seen(Event<CachingJWKSetSource<SecurityContext>, SecurityContext> event) {
        keysSeen |= event instanceof CachingJWKSetSource.RefreshCompletedEvent;
    }
}
