package org.daicho.groupware.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells what is due, one after the other. */
@Singleton
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private final Outbox outbox;
    private final Turns turns;

    @Inject
    Deliveries(Outbox outbox, Turns turns) {
        this.outbox = outbox;
        this.turns = turns;
    }

    /** Until nothing is due, or it is another replica's turn. */
    public void work(Connector connector) {
        UUID holder = UUID.randomUUID();
        try {
            boolean more = true;
            while (more && turns.take(connector.name(), holder)) {
                Optional<DueItem> due = outbox.take(connector.name());
                due.ifPresent(item -> tell(connector, item));
                more = due.isPresent();
            }
        } finally {
            turns.end(connector.name(), holder);
        }
        outbox.forget();
    }

    private void tell(Connector connector, DueItem item) {
        try {
            outbox.mark(item, connector.tell(item));
        } catch (IOException | RuntimeException failure) {
            // one that cannot be told must hold up no other, whatever the reason
            LOG.warnf(
                    "%s: attempt %d did not get through: %s", connector.name(), item.attempts(), failure.getMessage());
            outbox.failed(item, failure.getMessage());
        }
    }
}
