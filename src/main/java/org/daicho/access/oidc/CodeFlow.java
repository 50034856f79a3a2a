package org.daicho.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daicho.access.Means;
import org.daicho.access.oidc.ended.SignInFacts;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/** Signing in by code (OpenID Connect Core 1.0, section 3.1) with PKCE (RFC 7636), and signing out at the provider too. */
@Singleton
public class CodeFlow {

    private static final Logger LOG = Logger.getLogger(CodeFlow.class);
    private static final int CONNECT_MILLIS = 2_000;
    /** The provider may have to ask a directory behind it. */
    private static final int READ_MILLIS = 10_000;

    private final OidcConfig config;
    private final Provider provider;
    private final SignedTokens tokens;
    private final ClaimedCaller claimed;

    @Inject
    CodeFlow(OidcConfig config, Provider provider, SignedTokens tokens, ClaimedCaller claimed) {
        this.config = config;
        this.provider = provider;
        this.tokens = tokens;
        this.claimed = claimed;
    }

    public boolean isOffered() {
        return provider.isConfigured() && config.clientId().isPresent();
    }

    /** Where the browser goes to sign in; it comes back to {@code back} with the state and a code. Throws 503. */
    public URI signIn(Attempt attempt, URI back) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(config.scope()), client(), back)
                .endpointURI(provider.description().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Throws 401 for a code that the provider does not honour, 403 for somebody without a role, 503 without the provider. */
    public SignedIn complete(String code, Attempt attempt, URI back) {
        OIDCTokens issued = exchange(code, attempt, back);
        String idToken = issued.getIDTokenString();
        JWTClaimsSet identity = tokens.idToken(idToken, attempt.nonce());
        List<Claims> claims = new ArrayList<>(List.of(new Claims(identity.getClaims())));
        rights(issued.getAccessToken().getValue()).ifPresent(claims::add);
        return new SignedIn(claimed.of(claims, Means.BROWSER_SESSION), SignInFacts.of(identity, idToken), idToken);
    }

    /** Where the browser goes to sign out at the provider too (RP-Initiated Logout 1.0); empty if it offers no such place. */
    public Optional<URI> signOut(String idToken, URI back) {
        try {
            URI place = provider.description().getEndSessionEndpointURI();
            return Optional.ofNullable(place)
                    .map(uri -> new LogoutRequest(uri, hint(idToken), null, client(), back, null, null).toURI());
        } catch (ProblemException away) {
            return Optional.empty();
        }
    }

    private static SignedJWT hint(String idToken) {
        try {
            return SignedJWT.parse(idToken);
        } catch (java.text.ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OIDCTokens exchange(String code, Attempt attempt, URI back) {
        OIDCProviderMetadata description = provider.description();
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier()));
        URI place = description.getTokenEndpointURI();
        HTTPRequest request = config.clientSecret()
                .map(secret -> new TokenRequest.Builder(place, authentication(description, secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(place, client(), grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.infof(
                        "サインインを拒否されました / sign-in refused by the provider: %s",
                        response.toErrorResponse().getErrorObject().getCode());
                throw Refusals.invalidToken();
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (IOException away) {
            LOG.warnf("認証基盤に接続できません / the identity provider does not answer: %s", away.getMessage());
            throw Refusals.away();
        } catch (ParseException unreadable) {
            LOG.warnf("認証基盤の応答を読み取れません / the provider's answer cannot be read: %s", unreadable.getMessage());
            throw Refusals.away();
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata description, String secret) {
        List<ClientAuthenticationMethod> accepted = description.getTokenEndpointAuthMethods();
        boolean basic = accepted == null || accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic
                ? new ClientSecretBasic(client(), new Secret(secret))
                : new ClientSecretPost(client(), new Secret(secret));
    }

    /** Keycloak writes roles into the access token alone. Other providers' access tokens may be nothing that can be read. */
    private Optional<Claims> rights(String accessToken) {
        try {
            return Optional.of(new Claims(tokens.handedOver(accessToken).getClaims()));
        } catch (ProblemException opaque) {
            return Optional.empty();
        }
    }

    private ClientID client() {
        return new ClientID(config.clientId().orElseThrow());
    }
}
