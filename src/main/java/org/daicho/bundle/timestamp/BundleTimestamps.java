package org.daicho.bundle.timestamp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.bundle.bag.Manifest;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

@Singleton
class BundleTimestamps extends Records<BundleTimestamp> {

    /** What a bundle's tag manifest adds up to stands in its recipe, so nothing is read from the store. */
    private static final String DIGEST =
            "select sha256 from bundle_entry where bundle_id = ?1 and evidence_id is null and name like ?2";

    @Inject
    BundleTimestamps(Ledger ledger, Clock clock) {
        super("bundle-timestamp", ledger, clock);
    }

    Optional<BundleTimestamp> of(UUID bundleId) {
        return find("bundleId", bundleId).firstResultOptional();
    }

    /** SHA-256 of the tag manifest; throws 404 if there is no such bundle. */
    String digest(UUID bundleId) {
        List<?> found = getEntityManager()
                .createNativeQuery(DIGEST, String.class)
                .setParameter(1, bundleId)
                .setParameter(2, "%/" + Manifest.TAGS)
                .getResultList();
        return found.stream()
                .map(String.class::cast)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("bundle", bundleId));
    }
}
