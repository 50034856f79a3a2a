package org.daicho.access.reach;

import java.util.List;

/** Said by a room of its own subjects: where they are kept, and what they hang on. */
public interface Reachables {

    List<Reachable> reachables();
}
