package org.daicho.compliance;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** A gap is reached through what it is a gap of. */
@Singleton
class GapReach implements Reachables {

    @Override
    public List<Reachable> reachables() {
        return List.of(Reachable.of("gap", "gap")
                .on("contract_id", "contract")
                .on("service_id", "cloud-service", "social-media-account")
                .looselyOn("anchor_id", "own-contractor", "own-unit", "own-post", "own-document"));
    }
}
