package org.daicho.bundle.checking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.daicho.bundle.signing.BundleSigner;
import org.daicho.bundle.timestamp.KeptStamps;
import org.daicho.ledger.key.Signers;

/** What the service itself knows when it checks a bundle of its own. */
@Singleton
public class ServiceTrust {

    private final BundleSigner signer;
    private final Signers ledger;
    private final KeptStamps stamps;

    @Inject
    ServiceTrust(BundleSigner signer, Signers ledger, KeptStamps stamps) {
        this.signer = signer;
        this.ledger = ledger;
        this.stamps = stamps;
    }

    public Trust of(UUID bundleId) {
        return new Trust(signer.certificates(), Set.copyOf(ledger.verifiers()), stamps.of(bundleId), Set.of());
    }
}
