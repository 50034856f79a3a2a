package org.daicho.access.reach;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Tie;

/** Said by a room that knows what a tie leads to. */
public interface Anchoring {

    /** What the caller so tied reaches by name today: ids by type of subject; empty where this room knows nothing of the tie. */
    Map<String, ? extends Collection<UUID>> anchors(Caller caller, Tie tie);
}
