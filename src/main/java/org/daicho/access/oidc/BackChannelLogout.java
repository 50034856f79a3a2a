package org.daicho.access.oidc;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.access.oidc.ended.EndedSignIns;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** The provider tells that somebody signed out, here or elsewhere (OpenID Connect Back-Channel Logout 1.0). */
@Singleton
public class BackChannelLogout {

    private static final Text NOT_VALID = Text.of("ログアウトトークンが正しくありません。", "The logout token is not valid.");

    private final CodeFlow codeFlow;
    private final SignedTokens tokens;
    private final EndedSignIns ended;

    @Inject
    BackChannelLogout(CodeFlow codeFlow, SignedTokens tokens, EndedSignIns ended) {
        this.codeFlow = codeFlow;
        this.tokens = tokens;
        this.ended = ended;
    }

    /** Throws 404 where nobody can sign in, 400 for a token that does not hold (section 2.8), 503 without the keys. */
    public void accept(String logoutToken) {
        if (!codeFlow.isOffered()) {
            throw ProblemException.notFound("identity-provider", "");
        }
        LogoutTokenClaimsSet told = verified(logoutToken);
        if (told.getSessionID() != null) {
            ended.addSession(told.getSessionID().getValue());
        } else {
            ended.addSubject(told.getSubject().getValue(), told.getIssueTime().toInstant());
        }
    }

    private LogoutTokenClaimsSet verified(String logoutToken) {
        try {
            return tokens.logoutToken(logoutToken);
        } catch (ProblemException refused) {
            throw refused.kind() == ProblemKind.UNAUTHENTICATED
                    ? ProblemException.invalid("logout_token", "invalid-token", NOT_VALID, null)
                    : refused;
        }
    }
}
