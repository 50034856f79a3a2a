package org.daicho.access.oidc;

import org.daicho.access.Caller;
import org.daicho.access.oidc.ended.SignInFacts;

/**
 * Somebody has signed in.
 *
 * @param idToken kept to sign out at the provider without being asked again; it opens nothing here
 */
public record SignedIn(Caller caller, SignInFacts facts, String idToken) {}
