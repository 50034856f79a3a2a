package org.daicho.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.oidc.ended.EndedSignIns;
import org.daicho.access.oidc.ended.SignInFacts;

/** Bearer tokens that the identity provider signed. */
@Singleton
public class ProviderTokens {

    /** Three parts of base64url, the first beginning like a JSON object; where the signature is missing, it is refused. */
    private static final Pattern SHAPE = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final Provider provider;
    private final SignedTokens tokens;
    private final ClaimedCaller claimed;
    private final EndedSignIns ended;

    @Inject
    ProviderTokens(Provider provider, SignedTokens tokens, ClaimedCaller claimed, EndedSignIns ended) {
        this.provider = provider;
        this.tokens = tokens;
        this.claimed = claimed;
        this.ended = ended;
    }

    /** Whether this is to be judged here: a provider is configured, and the token has the shape of a JWT. */
    public boolean judges(String token) {
        return provider.isConfigured() && SHAPE.matcher(token).matches();
    }

    /** Throws 401 for a token that does not hold or was signed out, 403 without a role, 503 without the provider's keys. */
    @ActivateRequestContext
    public Caller caller(String token) {
        JWTClaimsSet claims = tokens.bearer(token);
        if (ended.contains(SignInFacts.of(claims, token))) {
            throw Refusals.invalidToken();
        }
        return claimed.of(List.of(new Claims(claims.getClaims())), Means.PROVIDER_TOKEN);
    }

    /** From now on this token opens nothing any more, nor does any other of the same session. */
    @ActivateRequestContext
    public void signOut(String token) {
        ended.add(SignInFacts.of(tokens.bearer(token), token));
    }
}
