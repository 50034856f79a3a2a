package org.daicho.access.reach;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How far the caller's right reaches.
 *
 * @param bound false for a right that is not tied to anything; then the rest says nothing
 * @param ofStaff whether one of the ties is that of somebody who belongs to the body
 * @param anchors what is reached by name: ids by type of subject
 */
record Bounds(boolean bound, boolean ofStaff, Map<String, Set<UUID>> anchors) {

    static final Bounds NONE = new Bounds(false, false, Map.of());

    Set<UUID> named(String type) {
        return anchors.getOrDefault(type, Set.of());
    }
}
