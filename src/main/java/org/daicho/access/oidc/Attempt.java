package org.daicho.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * What a browser has to bring back to complete its own sign-in and no other's. 256 random bits each.
 *
 * @param state comes back with the code: the answer belongs to this browser's question
 * @param nonce comes back in the ID token: the token was made for this question
 * @param verifier shown to the provider with the code (PKCE): a code that leaked is worth nothing without it
 */
public record Attempt(String state, String nonce, String verifier) {

    public static Attempt begin() {
        return new Attempt(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }
}
