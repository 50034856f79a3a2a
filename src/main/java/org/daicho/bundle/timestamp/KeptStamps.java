package org.daicho.bundle.timestamp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time stamps that bundles have. */
@Singleton
public class KeptStamps {

    private final BundleTimestamps timestamps;

    @Inject
    KeptStamps(BundleTimestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** The authority's answer as it came, in DER; null where the bundle has none. */
    @Transactional
    public byte @Nullable [] of(UUID bundleId) {
        return timestamps.of(bundleId).map(stamp -> stamp.response).orElse(null);
    }
}
