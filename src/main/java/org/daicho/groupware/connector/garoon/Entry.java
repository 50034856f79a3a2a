package org.daicho.groupware.connector.garoon;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Garoon shall hold of one deadline, and what it holds: bodies as JSON, null for none.
 *
 * @param revision of what is wanted
 * @param attempted what was sent last, as long as nobody knows whether Garoon took it
 * @param eventId null until it has one, and for a notice
 */
record Entry(
        UUID id,
        Kind kind,
        String deadlineKey,
        UUID revision,
        @Nullable String wanted,
        @Nullable String held,
        @Nullable String attempted,
        @Nullable String eventId) {

    enum Kind {
        EVENT,
        NOTICE
    }

    /** As operators see it. */
    String itemKey() {
        return kind.name().toLowerCase(Locale.ROOT) + '/' + deadlineKey + '/' + revision;
    }

    static UUID revisionOf(String itemKey) {
        return UUID.fromString(itemKey.substring(itemKey.lastIndexOf('/') + 1));
    }
}
