package org.daicho.bundle.reach;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/**
 * A bundle is reached where everything that it holds is: through the one thing that it is about. One about a contractor holds
 * all its contracts, so it takes that the contractor as such is in reach; one about a year or the whole is for the unbound.
 */
@Singleton
class BundleReach implements Reachables {

    @Override
    public List<Reachable> reachables() {
        return List.of(Reachable.of("bundle", "bundle")
                .looselyOn("subject_id", "contract", "cloud-service", "social-media-account", "own-unit", "audit")
                .named("subject_id", "contractor"));
    }
}
