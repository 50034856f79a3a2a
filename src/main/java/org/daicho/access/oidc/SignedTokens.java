package org.daicho.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what the provider signs: each kind of token by its own rules, so that none passes for another. Each method throws
 * 401 for a token that does not hold, and 503 where the provider's keys are not to be had.
 */
@Singleton
class SignedTokens {

    private static final Logger LOG = Logger.getLogger(SignedTokens.class);

    /** What only the provider's other tokens have: an ID token and a logout token must not open an API. */
    private static final Set<String> OF_OTHER_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash", "events");

    @FunctionalInterface
    private interface Verification<T> {
        T run() throws ParseException, BadJOSEException, JOSEException;
    }

    private final OidcConfig config;
    private final Provider provider;
    private final Clock clock;

    @Inject
    SignedTokens(OidcConfig config, Provider provider, Clock clock) {
        this.config = config;
        this.provider = provider;
        this.clock = clock;
    }

    /** An access token that is for us (RFC 9068, and what was there before it). */
    JWTClaimsSet bearer(String token) {
        Set<String> audience = Set.copyOf(config.audience().orElseGet(() -> List.of(client().getValue())));
        return checked(() -> processed(token, audience));
    }

    /** An access token that came straight from the provider: whom it is for says nothing, since nobody brought it here. */
    JWTClaimsSet handedOver(String token) {
        return checked(() -> processed(token, null));
    }

    JWTClaimsSet idToken(String token, String nonce) {
        return checked(() -> {
            var validator = new IDTokenValidator(provider.issuer(), client(), provider.keys(), null);
            validator.setMaxClockSkew(skew());
            SignedJWT signed = SignedJWT.parse(token);
            validator.validate(signed, new Nonce(nonce));
            return signed.getJWTClaimsSet();
        });
    }

    LogoutTokenClaimsSet logoutToken(String token) {
        return checked(() -> new LogoutTokenValidator(provider.issuer(), client(), false, provider.keys(), null)
                .validate(SignedJWT.parse(token)));
    }

    private JWTClaimsSet processed(String token, @Nullable Set<String> audience)
            throws ParseException, BadJOSEException, JOSEException {
        var rules = new DefaultJWTClaimsVerifier<SecurityContext>(
                audience,
                new JWTClaimsSet.Builder().issuer(provider.issuer().getValue()).build(),
                Set.of("sub", "exp", "iat"),
                OF_OTHER_TOKENS);
        rules.setMaxClockSkew(skew());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(provider.keys());
        processor.setJWTClaimsSetVerifier(rules);
        JWTClaimsSet claims = processor.process(token, null);
        checkUse(claims);
        return claims;
    }

    /** Keycloak names the use in a claim; and nothing is issued in the future. */
    private void checkUse(JWTClaimsSet claims) throws ParseException, BadJOSEException {
        String use = claims.getStringClaim("typ");
        if (use != null && !use.equals("Bearer")) {
            throw new BadJOSEException("typ is " + use);
        }
        if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(config.clockSkew()))) {
            throw new BadJOSEException("issued in the future");
        }
    }

    private <T> T checked(Verification<T> verification) {
        try {
            return verification.run();
        } catch (ParseException | BadJOSEException refused) {
            LOG.debugf("トークンを拒否しました / token refused: %s", refused.getMessage());
            throw Refusals.invalidToken();
        } catch (JOSEException keysUnknown) {
            if (keysUnknown instanceof RateLimitReachedException && provider.hasKeys()) {
                LOG.debugf("鍵を知らないトークンを拒否しました / token with an unknown key refused");
                throw Refusals.invalidToken();
            }
            LOG.warnf("認証基盤の鍵を取得できません / the provider's keys are not to be had: %s", keysUnknown.getMessage());
            throw Refusals.away();
        }
    }

    private ClientID client() {
        return new ClientID(config.clientId().orElseThrow());
    }

    private int skew() {
        return (int) config.clockSkew().toSeconds();
    }
}
