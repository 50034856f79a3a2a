package org.daicho.access.entry;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.daicho.access.Caller;
import org.daicho.access.session.BrowserSessions;
import org.daicho.access.throttle.CallerLimit;
import org.daicho.access.throttle.WrongTokens;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;

/**
 * Finds the proof that a request brings: {@code Authorization: Bearer}, or the cookie of a session. A header wins: a program that
 * sends one means it, whatever cookies its browser adds.
 */
@ApplicationScoped
class Entrance implements HttpAuthenticationMechanism {

    static final String BEARER = "bearer";
    static final String SESSION = "session";

    private static final String SCHEME = "Bearer ";

    private final BrowserSessions sessions;
    private final WrongTokens wrongTokens;
    private final CallerLimit limit;

    @Inject
    Entrance(BrowserSessions sessions, WrongTokens wrongTokens, CallerLimit limit) {
        this.sessions = sessions;
        this.wrongTokens = wrongTokens;
        this.limit = limit;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        return Uni.createFrom().deferred(() -> proof(routing)
                .map(proof -> entered(proof, routing, identities))
                .orElseGet(() -> Uni.createFrom().nullItem()));
    }

    private Uni<SecurityIdentity> entered(
            TokenCredential proof, RoutingContext routing, IdentityProviderManager identities) {
        Uni<SecurityIdentity> proven =
                proof.getType().equals(SESSION) ? judged(proof, identities) : tried(proof, routing, identities);
        return proven.invoke(identity -> limit.take(Caller.of(identity).orElseThrow(), routing));
    }

    /** Sessions are not counted: whole offices share an address, and in the morning each browser brings one that is over. */
    private Uni<SecurityIdentity> tried(
            TokenCredential proof, RoutingContext routing, IdentityProviderManager identities) {
        wrongTokens.check(routing.request(), proof.getToken());
        return judged(proof, identities)
                .invoke(identity -> wrongTokens.right(proof.getToken()))
                .onFailure(Entrance::isRefusal)
                .invoke(refused -> wrongTokens.wrong(routing.request(), proof.getToken()));
    }

    private static Uni<SecurityIdentity> judged(TokenCredential proof, IdentityProviderManager identities) {
        return identities.authenticate(new TokenAuthenticationRequest(proof));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                || failure instanceof ProblemException problem && problem.kind() == ProblemKind.UNAUTHENTICATED;
    }

    private Optional<TokenCredential> proof(RoutingContext routing) {
        String header = routing.request().getHeader("Authorization");
        if (header == null) {
            return sessions.secret(routing).map(secret -> new TokenCredential(secret, SESSION));
        }
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(
                        new TokenCredential(header.substring(SCHEME.length()).strip(), BEARER))
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"daicho\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
