package org.daicho.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Before Quarkus has read {@code quarkus.log.*} every level is recorded; the libraries' debug lines would fill the buffer
 * that is kept until then. The same levels stand in {@code application.properties} for the time after.
 */
final class QuietLibraries {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "io.zonky", "org.gaul", "org.postgresql", "software.amazon.awssdk")
            .map(Logger::getLogger)
            .toList();

    private QuietLibraries() {}

    static void hush() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
