package org.daicho.bundle.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;

/** Signs what a bundle promises. */
@Singleton
public class BundleSigner {

    private final SigningKeys keys;

    @Inject
    BundleSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /** A detached CMS signature in DER, with every certificate that a reader needs inside; see {@link SigningKey#sign}. */
    public byte[] sign(byte[] content, Instant at) {
        return keys.present().sign(content, at);
    }

    /** Under which this service's bundles are signed. */
    public Set<X509Certificate> certificates() {
        return keys.certificates();
    }
}
