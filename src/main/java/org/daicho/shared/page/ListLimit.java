package org.daicho.shared.page;

import jakarta.ws.rs.core.StreamingOutput;

/** Said by whoever decides what callers may see: every list, count and file asks. */
public interface ListLimit {

    /**
     * The criteria, narrowed to what the present caller may see of such things; the very same where that is everything.
     *
     * @param entity what is listed, with the alias {@code e}
     */
    Criteria narrow(Class<?> entity, Criteria criteria);

    /** Whether columns that say how people are reached stay empty. */
    boolean hidesContacts();

    /**
     * The same body, written under the limits that hold now: while a file is written, the request is no longer there to be
     * asked who is calling.
     */
    StreamingOutput held(StreamingOutput body);
}
