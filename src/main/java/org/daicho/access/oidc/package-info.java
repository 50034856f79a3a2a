/**
 * The identity provider (OpenID Connect): its tokens as proof of who is calling, sign-in by code, and what was signed out.
 *
 * <p>The protocol is the Nimbus library's. Nothing is asked of the provider before somebody brings one of its tokens or wants
 * to sign in, so the service starts without it; and once its keys are known they go on for a day while it is away.
 *
 * <p>A token that was signed is valid until it expires, whoever signed out meanwhile. Three ways were weighed to refuse its
 * replay. Asking the provider about each token (RFC 7662) makes every request wait for it and stops everything when it is away.
 * Very short lives only shorten the replay. So what was ended is remembered here, in the database, where every replica
 * looks: by our own sign-out, and by the provider's back-channel logout, which also tells of sign-outs elsewhere.
 */
@NullMarked
package org.daicho.access.oidc;

import org.jspecify.annotations.NullMarked;
