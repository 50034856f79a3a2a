package org.daicho.access.entry;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daicho.access.Caller;
import org.daicho.access.oidc.ProviderTokens;
import org.daicho.access.session.BrowserSessions;
import org.daicho.access.token.AccessTokenDirectory;

/** Turns a proof into the caller that it proves. */
@ApplicationScoped
class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    private final AccessTokenDirectory tokens;
    private final ProviderTokens providerTokens;
    private final BrowserSessions sessions;

    @Inject
    Callers(AccessTokenDirectory tokens, ProviderTokens providerTokens, BrowserSessions sessions) {
        this.tokens = tokens;
        this.providerTokens = providerTokens;
        this.sessions = sessions;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> caller(request.getToken()).identity());
    }

    private Caller caller(TokenCredential proof) {
        String secret = proof.getToken();
        if (proof.getType().equals(Entrance.SESSION)) {
            return sessions.caller(secret).orElseThrow(AuthenticationFailedException::new);
        }
        if (providerTokens.judges(secret)) {
            return providerTokens.caller(secret);
        }
        return tokens.caller(secret).orElseThrow(AuthenticationFailedException::new);
    }
}
