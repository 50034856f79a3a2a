package org.daicho.bundle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.daicho.bundle.bag.BagInfo;
import org.daicho.bundle.progress.Freezing;
import org.daicho.bundle.progress.Freezings;
import org.daicho.bundle.register.Moment;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.bundle.signing.BundleConfig;
import org.daicho.bundle.signing.BundleSigner;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.id.Ids;
import org.daicho.shared.time.TokyoClock;

/**
 * Freezes a bundle: one transaction that sees the register as it is at one moment, however long the reading takes, and that
 * leaves either the whole recipe or nothing.
 */
@Singleton
class BundleFreezer {

    private static final int LONGEST = (int) Duration.ofHours(1).toSeconds();

    private final Bundles bundles;
    private final BundleSubjects subjects;
    private final BundleContents contents;
    private final ObjectStore store;
    private final BundleConfig config;
    private final BundleSigner signer;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Freezings freezings;

    @Inject
    BundleFreezer(
            Bundles bundles,
            BundleSubjects subjects,
            BundleContents contents,
            ObjectStore store,
            BundleConfig config,
            BundleSigner signer,
            SecurityIdentity identity,
            Clock clock,
            Freezings freezings) {
        this.bundles = bundles;
        this.subjects = subjects;
        this.contents = contents;
        this.store = store;
        this.config = config;
        this.signer = signer;
        this.identity = identity;
        this.clock = clock;
        this.freezings = freezings;
    }

    BundleView freeze(NewBundle wanted) {
        return freezings.follow(progress -> freeze(wanted, progress), BundleView::id);
    }

    private BundleView freeze(NewBundle wanted, Freezing progress) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> {
            bundles.getEntityManager()
                    .createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            Instant now = clock.instant();
            Instant asOf = wanted.asOf() == null ? now : wanted.asOf();
            String title = subjects.title(wanted, new Moment(asOf), new Moment(now));
            Bundle bundle = new Bundle(
                    Ids.next(), wanted, title, identity.getPrincipal().getName(), now);
            fill(bundle, progress);
            bundles.persist(bundle);
            bundles.record(bundle, "frozen");
            return BundleView.of(bundle);
        });
    }

    private void fill(Bundle bundle, Freezing progress) throws IOException {
        try (Recipe recipe = new Recipe(bundle, bundles, store, progress)) {
            try {
                contents.write(bundle, recipe);
                bundle.frozen(recipe.finish(info(bundle), signer));
            } catch (IOException | RuntimeException failure) {
                recipe.discard();
                throw failure;
            }
        }
    }

    private BagInfo info(Bundle bundle) {
        return new BagInfo()
                .sourceOrganization(config.organization())
                .externalIdentifier(bundle.id.toString())
                .externalDescription(bundle.title)
                .baggingDate(bundle.stamp.toLocalDate())
                .line(
                        "Bagging-Time",
                        bundle.createdAt
                                .atZone(TokyoClock.ZONE)
                                .toOffsetDateTime()
                                .toString())
                .line(
                        "As-Of",
                        bundle.asOf.atZone(TokyoClock.ZONE).toOffsetDateTime().toString())
                .softwareAgent("Daicho");
    }
}
