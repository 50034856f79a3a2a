package org.daicho.access.token;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.Caller;

/** What other rooms may ask of the tokens. */
@Singleton
public class AccessTokenDirectory {

    private final AccessTokens tokens;

    @Inject
    AccessTokenDirectory(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Whose secret this is; empty if nobody's, or not any more. */
    @ActivateRequestContext
    public Optional<Caller> caller(String secret) {
        return tokens.usable(secret).map(AccessToken::caller);
    }

    /** Which token this is, and whose; empty if nobody's, or not any more. */
    public Optional<Holder> holder(String secret) {
        return tokens.usable(secret).map(token -> new Holder(token.id, token.caller()));
    }

    /** Whose token this is; empty if it was revoked or ran out. */
    @ActivateRequestContext
    public Optional<Caller> caller(UUID id) {
        return tokens.usable(id).map(AccessToken::caller);
    }

    public record Holder(UUID id, Caller caller) {}
}
