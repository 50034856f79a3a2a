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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /**
     * Keys as this service makes them. What has any other name was never a whole file of evidence: a store on a file system
     * that was killed shows what it had half written, under the key and something more.
     */
    private static final Pattern OWN = Pattern.compile(Intents.PREFIX + "([0-9a-f-]{36})/[0-9a-f-]{36}");

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

    /**
     * @param then objects written since may be on their way
     * @return how many were reported for the first time
     */
    int find(Instant then) throws IOException {
        int reported = 0;
        List<ObjectStore.Listed> page = store.list(Intents.PREFIX, null, PAGE);
        while (!page.isEmpty()) {
            Set<String> known =
                    objects.known(page.stream().map(ObjectStore.Listed::key).collect(Collectors.toList()));
            reported += page.stream()
                    .filter(found ->
                            !known.contains(found.key()) && found.writtenAt().isBefore(then))
                    .mapToInt(this::adoptOrReport)
                    .sum();
            page = store.list(Intents.PREFIX, page.get(page.size() - 1).key(), PAGE);
        }
        return reported;
    }

    /** @return 1 where it is news that nobody knows of it */
    private int adoptOrReport(ObjectStore.Listed found) {
        Matcher own = OWN.matcher(found.key());
        try {
            if (own.matches()) {
                receiver.adoptStray(UUID.fromString(own.group(1)), found.key());
                LOG.infof("The stray object %s has become the file of its evidence", found.key());
                return 0;
            }
        } catch (ProblemException notWaitedFor) {
            LOG.debugf("No evidence waits for %s: %s", found.key(), notWaitedFor.getMessage());
        }
        return QuarkusTransaction.requiringNew().call(() -> report(found));
    }

    /** Once, although replicas that were started together also look together. */
    private int report(ObjectStore.Listed found) {
        strays.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
        if (strays.count("objectKey", found.key()) > 0) {
            return 0;
        }
        strays.add(new StrayObject(Ids.next(), found, clock.instant()));
        LOG.warnf("No record knows of the object %s", found.key());
        return 1;
    }
}
