package org.daicho.groupware.connector;

import java.io.IOException;

/** Tells one other system what it has to know. */
public interface Connector {

    /** As in its address; at most 20 characters. */
    String name();

    boolean isConfigured();

    /** Finds out what there is to tell, at the beginning of the connector's turn and in no transaction. */
    default void prepareTurn() {
        // most are told what there is at their own hours
    }

    /**
     * Tells one thing, in no transaction.
     *
     * @return {@code DELIVERED}, or {@code NOT_NEEDED} when there is nothing to tell
     * @throws IOException when it did not get through and is worth another attempt; the message is shown to operators, so it
     *     holds no secret. {@link Undelivered} says more about what follows
     */
    ItemState tell(DueItem item) throws IOException;
}
