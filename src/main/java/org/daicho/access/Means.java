package org.daicho.access;

/** How a caller proved who they are. */
public enum Means {
    /** A token of ours, {@code Authorization: Bearer dch_…}. */
    ACCESS_TOKEN,
    /** A token of the identity provider's, in the same header. */
    PROVIDER_TOKEN,
    /** Signed in at a browser through the identity provider; the cookie is all that the browser holds. */
    BROWSER_SESSION
}
