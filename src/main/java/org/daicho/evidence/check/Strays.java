package org.daicho.evidence.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.evidence.EvidenceReceiver;
import org.daicho.evidence.object.Intents;
import org.daicho.evidence.object.StoredObjects;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Looks through the store for files without a record, as after the database was put back to an older state. One whose
 * evidence is still waiting for its file becomes that file; the others are reported.
 */
@Singleton
class Strays {

    private static final Logger LOG = Logger.getLogger(Strays.class);
    private static final int PAGE = 1000;
    private static final long LOCK = 0x7374_7261_7973L;

    private final ObjectStore store;
    private final StoredObjects objects;
    private final StrayObjects strays;
    private final EvidenceReceiver receiver;
    private final Clock clock;

    @Inject
    Strays(ObjectStore store, StoredObjects objects, StrayObjects strays, EvidenceReceiver receiver, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.strays = strays;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** @param then objects written since may be on their way */
    void find(Instant then) throws IOException {
        List<ObjectStore.Listed> page = store.list(Intents.PREFIX, null, PAGE);
        while (!page.isEmpty()) {
            Set<String> known =
                    objects.known(page.stream().map(ObjectStore.Listed::key).collect(Collectors.toList()));
            page.stream()
                    .filter(found ->
                            !known.contains(found.key()) && found.writtenAt().isBefore(then))
                    .forEach(this::adoptOrReport);
            page = store.list(Intents.PREFIX, page.get(page.size() - 1).key(), PAGE);
        }
    }

    private void adoptOrReport(ObjectStore.Listed found) {
        try {
            UUID evidenceId = UUID.fromString(found.key().split("/")[1]);
            receiver.adoptStray(evidenceId, found.key());
            LOG.infof("The stray object %s has become the file of its evidence", found.key());
        } catch (ProblemException | IllegalArgumentException | ArrayIndexOutOfBoundsException notWaitedFor) {
            QuarkusTransaction.requiringNew().run(() -> report(found));
        }
    }

    /** Once, although replicas that were started together also look together. */
    private void report(ObjectStore.Listed found) {
        strays.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
        if (strays.count("objectKey", found.key()) == 0) {
            strays.add(new StrayObject(Ids.next(), found, clock.instant()));
            LOG.warnf("No record knows of the object %s", found.key());
        }
    }
}
