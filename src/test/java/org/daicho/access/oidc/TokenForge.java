package org.daicho.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens, honest ones and others. */
public final class TokenForge {

    private final String issuer;
    private final RSAKey key;

    TokenForge(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** With the key that the fake provider publishes. */
    public static TokenForge ofProvider() {
        try {
            var config = ConfigProvider.getConfig();
            return new TokenForge(
                    config.getValue("daicho.oidc.issuer", String.class),
                    RSAKey.parse(config.getValue("test.oidc.key", String.class)));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    TokenForge with(RSAKey other) {
        return new TokenForge(issuer, other);
    }

    String issuer() {
        return issuer;
    }

    RSAKey key() {
        return key;
    }

    /** Good for five minutes unless the claims say otherwise; a claim that is null is left out. */
    public String token(Map<String, Object> claims) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims,
                    new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, JWTClaimsSet.parse(complete(claims)));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> complete(Map<String, Object> claims) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("iss", issuer);
        all.put("sub", "subject-1");
        all.put("iat", now);
        all.put("exp", now + 300);
        all.putAll(claims);
        all.values().removeIf(value -> value == null);
        return all;
    }
}
