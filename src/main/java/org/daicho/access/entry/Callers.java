package org.daicho.access.entry;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daicho.access.Caller;
import org.daicho.access.token.AccessTokenDirectory;

/** Turns a proof into the caller that it proves. */
@ApplicationScoped
class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    private final AccessTokenDirectory tokens;

    @Inject
    Callers(AccessTokenDirectory tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> caller(request.getToken().getToken()).identity());
    }

    private Caller caller(String proof) {
        return tokens.caller(proof).orElseThrow(AuthenticationFailedException::new);
    }
}
