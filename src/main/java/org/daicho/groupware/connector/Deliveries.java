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
    private final Pauses pauses;

    @Inject
    Deliveries(Outbox outbox, Turns turns, Pauses pauses) {
        this.outbox = outbox;
        this.turns = turns;
        this.pauses = pauses;
    }

    /** Until nothing is due, the other side wants to be left alone, or it is another replica's turn. */
    public void work(Connector connector) {
        UUID holder = UUID.randomUUID();
        try {
            boolean more = turns.take(connector.name(), holder);
            if (more) {
                connector.prepareTurn();
                more = pauses.until(connector.name()) == null;
            }
            while (more && turns.take(connector.name(), holder)) {
                Optional<DueItem> due = outbox.take(connector.name());
                more = due.isPresent() && tell(connector, due.get());
            }
        } finally {
            turns.end(connector.name(), holder);
        }
        outbox.forget();
    }

    /** @return whether the others may be told too */
    private boolean tell(Connector connector, DueItem item) {
        try {
            ItemState outcome = connector.tell(item);
            outbox.mark(item, outcome);
            if (outcome == ItemState.DELIVERED) {
                pauses.end(connector.name());
            }
            return true;
        } catch (Undelivered known) {
            warn(connector, item, known);
            switch (known.then()) {
                case GIVE_UP -> outbox.refused(item, known.getMessage());
                case WAIT -> outbox.failed(item, known.getMessage());
                case STOP -> outbox.postponed(item, known.getMessage());
            }
            if (known.then() == Undelivered.Then.GIVE_UP) {
                // also an answer
                pauses.end(connector.name());
                return true;
            }
            pauses.begin(connector.name(), known.then());
            return false;
        } catch (IOException | RuntimeException failure) {
            // one that cannot be told must hold up no other, whatever the reason
            warn(connector, item, failure);
            outbox.failed(item, failure.getMessage());
            return true;
        }
    }

    private static void warn(Connector connector, DueItem item, Exception failure) {
        LOG.warnf("%s: attempt %d did not get through: %s", connector.name(), item.attempts(), failure.getMessage());
    }
}
