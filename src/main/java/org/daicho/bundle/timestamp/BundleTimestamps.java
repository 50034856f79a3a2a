package org.daicho.bundle.timestamp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

    private static final String WAITING =
            """
            select b.id from bundle b where b.created_at > ?1
              and not exists (select 1 from bundle_timestamp t where t.bundle_id = b.id)
            order by b.created_at""";

    private static final int AT_ONCE = 50;

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

    /** The same for one that has no stamp yet: throws 409 otherwise. */
    @Transactional
    public String unstamped(UUID bundleId) {
        String digest = digest(bundleId);
        Stamping.requireNone(of(bundleId));
        return digest;
    }

    /** Bundles frozen since, and not stamped. */
    @Transactional
    public List<UUID> waiting(Instant since) {
        List<?> found = getEntityManager()
                .createNativeQuery(WAITING, UUID.class)
                .setParameter(1, since)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Until the end of the transaction: two may have asked for the same bundle. */
    void lock(UUID bundleId) {
        getEntityManager()
                .createNativeQuery("select id from bundle where id = ?1 for update", UUID.class)
                .setParameter(1, bundleId)
                .getResultList();
    }
}
