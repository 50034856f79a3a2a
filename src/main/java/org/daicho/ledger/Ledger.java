package org.daicho.ledger;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.daicho.shared.http.RequestId;
import org.daicho.shared.id.Ids;
import org.daicho.shared.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * Where every room records its changes. Appending joins the transaction of the change: both are kept or neither is, and
 * appending outside a transaction is an error.
 */
@Singleton
public class Ledger {

    /** Who acts when nobody called: the start, the scheduler. */
    public static final String SYSTEM = "system";

    private static final String TRIAL = Ledger.class.getName() + ".trial";

    private final EntityManager entityManager;
    private final CanonicalJson json;
    private final Clock clock;
    private final Instance<SecurityIdentity> identity;
    private final Instance<CurrentVertxRequest> request;
    private final Event<Recorded> recorded;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Ledger(
            EntityManager entityManager,
            CanonicalJson json,
            Clock clock,
            Instance<SecurityIdentity> identity,
            Instance<CurrentVertxRequest> request,
            Event<Recorded> recorded,
            TransactionSynchronizationRegistry transactions) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
        this.identity = identity;
        this.request = request;
        this.recorded = recorded;
        this.transactions = transactions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Change change) {
        entityManager.persist(
                new LedgerEntry(Ids.next(), change, actor(), clock.instant(), requestId(), json.write(change.state())));
        if (transactions.getResource(TRIAL) == null) {
            recorded.fire(new Recorded(change.subjectType(), change.subjectId(), change.verb()));
        }
    }

    /**
     * The present transaction only tries something out and will be rolled back: nothing follows from its changes, so that
     * what would follow need not be gathered while it runs.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginTrial() {
        transactions.putResource(TRIAL, true);
    }

    private String actor() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return SYSTEM;
        }
        return identity.get().getPrincipal().getName();
    }

    private @Nullable String requestId() {
        if (!Arc.container().requestContext().isActive() || request.get().getCurrent() == null) {
            return null;
        }
        return RequestId.of(request.get().getCurrent());
    }
}
