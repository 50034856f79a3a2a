package org.daicho.groupware.beside;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** A system that a connector pushes to, played by a fake of it. Another connector's is one more in {@link GroupwareIT}. */
interface BesideUs extends AutoCloseable {

    /** The environment with which the service finds it, and tells it everything at once. */
    Map<String, String> settings(Due due) throws IOException;

    /** Whether everything that is due on that day has come. */
    boolean hasAll(Due due, LocalDate day) throws Exception;

    /** Fails where anything that came is not what is due on that day, or came twice. */
    void compare(Due due, LocalDate day) throws Exception;
}
