package org.daicho.access.oidc.ended;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a sign-in can be recognised when it was ended.
 *
 * @param subject whom the provider signed in
 * @param session the provider's name for the session, {@code sid}; machines have none
 * @param token the SHA-256 of one token, in hexadecimal; absent for a whole session
 * @param since when the token was issued or the session began: ending a subject ends what it began before
 */
public record SignInFacts(String subject, @Nullable String session, @Nullable String token, Instant since) {

    public static SignInFacts of(JWTClaimsSet claims, String token) {
        Object session = claims.getClaim("sid");
        return new SignInFacts(
                claims.getSubject(),
                session instanceof String sid ? sid : null,
                hash(token),
                claims.getIssueTime().toInstant());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
