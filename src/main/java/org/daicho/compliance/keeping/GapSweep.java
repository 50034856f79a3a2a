package org.daicho.compliance.keeping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.daicho.compliance.rule.Anchor;
import org.jboss.logging.Logger;

/**
 * Looks at everything again, a piece at a time: once an hour a look that finds nothing, as long as every change names what it
 * touches. What it does find is put right and reported as the error in this program that it is; after an upgrade that brings
 * a new rule it is how that rule reaches what has not changed since.
 */
@Singleton
public class GapSweep {

    private static final Logger LOG = Logger.getLogger(GapSweep.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final GapRefresh gaps;

    @Inject
    GapSweep(EntityManager entityManager, GapRefresh gaps) {
        this.entityManager = entityManager;
        this.gaps = gaps;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            identity = "gap-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        int found = everything();
        if (found > 0) {
            LOG.warnf("不備の見直しで %d 件の違いを正しました。The sweep put %d gaps right that no change had touched.", found, found);
        }
    }

    /** Returns how many gaps were not as the facts have them. */
    public int everything() {
        int found = 0;
        for (Anchor anchor : Anchor.values()) {
            UUID after = BEFORE_ALL;
            List<UUID> piece;
            do {
                UUID from = after;
                piece = QuarkusTransaction.requiringNew().call(() -> ids(anchor, from));
                if (!piece.isEmpty()) {
                    List<UUID> these = piece;
                    found += QuarkusTransaction.requiringNew().call(() -> gaps.refresh(anchor, these));
                    after = piece.get(piece.size() - 1);
                }
            } while (!piece.isEmpty());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(Anchor anchor, UUID after) {
        return entityManager
                .createNativeQuery(
                        "select id from " + anchor.table() + " where id > :after order by id limit :most", UUID.class)
                .setParameter("after", after)
                .setParameter("most", GapRefresh.AT_ONCE)
                .getResultList();
    }
}
