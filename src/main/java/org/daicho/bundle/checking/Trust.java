package org.daicho.bundle.checking;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.daicho.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has from elsewhere than from the bundle itself.
 *
 * @param signers certificates under which bundles are signed; empty to leave open who signed
 * @param ledgerKeys keys of the ledger; empty to leave open whose ledger it is
 * @param stamp the time stamp that belongs to the bundle, an answer of RFC 3161 in DER; null where there is none
 * @param authorities certificates of time stamping authorities; empty to leave open who stamped
 */
public record Trust(
        Set<X509Certificate> signers,
        Set<VerifierKey> ledgerKeys,
        byte @Nullable [] stamp,
        Set<X509Certificate> authorities) {

    /** Nothing but the bundle. */
    public static final Trust NONE = new Trust(Set.of(), Set.of(), null, Set.of());
}
