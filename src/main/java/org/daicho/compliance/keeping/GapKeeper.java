package org.daicho.compliance.keeping;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.compliance.rule.Anchor;
import org.daicho.ledger.Recorded;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Listens to the ledger. What a transaction has changed is gathered, and just before the commit the gaps of everything it
 * touches are computed once. A transaction that is rolled back, a trial import above all, computes nothing.
 */
@Singleton
class GapKeeper {

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry registry;
    private final TouchedAnchors touched;
    private final GapRefresh gaps;

    @Inject
    GapKeeper(
            EntityManager entityManager,
            TransactionSynchronizationRegistry registry,
            TouchedAnchors touched,
            GapRefresh gaps) {
        this.entityManager = entityManager;
        this.registry = registry;
        this.touched = touched;
        this.gaps = gaps;
    }

    void onRecorded(@Observes Recorded recorded) {
        Gathering gathering = (Gathering) registry.getResource(GapKeeper.class);
        if (gathering == null) {
            gathering = new Gathering();
            registry.putResource(GapKeeper.class, gathering);
            // an interposed one: Hibernate has written by then, and the pool has seen that its connection was given
            // back
            registry.registerInterposedSynchronization(gathering);
        }
        gathering.add(recorded);
    }

    /** What one transaction has changed, by type. */
    private final class Gathering implements Synchronization {

        private final Map<String, Set<UUID>> changed = new TreeMap<>();

        void add(Recorded recorded) {
            changed.computeIfAbsent(recorded.subjectType(), type -> new LinkedHashSet<>())
                    .add(recorded.subjectId());
        }

        @Override
        public void beforeCompletion() {
            entityManager.flush();
            Map<Anchor, Set<UUID>> anchors = new TreeMap<>();
            changed.forEach((type, ids) -> touched.by(type, ids)
                    .forEach((anchor, of) -> anchors.computeIfAbsent(anchor, a -> new LinkedHashSet<>())
                            .addAll(of)));
            anchors.forEach(gaps::refresh);
            giveConnectionBack();
        }

        /** Hibernate did so before this began, and the pool complains about a connection that is out when it commits. */
        private void giveConnectionBack() {
            entityManager
                    .unwrap(SharedSessionContractImplementor.class)
                    .getJdbcCoordinator()
                    .getLogicalConnection()
                    .beforeTransactionCompletion();
        }

        @Override
        public void afterCompletion(int status) {
            changed.clear();
        }
    }
}
