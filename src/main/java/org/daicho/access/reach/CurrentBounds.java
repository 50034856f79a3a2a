package org.daicho.access.reach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Role;
import org.daicho.access.Tie;
import org.jspecify.annotations.Nullable;

/** The bounds of the present request, worked out once: what it changes itself does not move them while it runs. */
@RequestScoped
class CurrentBounds {

    private final Instance<Anchoring> anchorings;

    private @Nullable String permission;
    private @Nullable Bounds found;

    @Inject
    CurrentBounds(Instance<Anchoring> anchorings) {
        this.anchorings = anchorings;
    }

    /** @param needed the permission of the operation that is about to begin */
    void begin(String needed) {
        permission = needed;
        found = null;
    }

    /** @param caller null for nobody, who is not bound but has no right either */
    Bounds of(@Nullable Caller caller) {
        if (found == null) {
            found = caller == null ? Bounds.NONE : worked(caller);
        }
        return found;
    }

    private Bounds worked(Caller caller) {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        for (Role role : caller.roles()) {
            if (permission == null || role.permissions().contains(permission)) {
                Tie tie = tie(role, caller);
                if (tie == null) {
                    return Bounds.NONE;
                }
                ties.add(tie);
            }
        }
        Map<String, Set<UUID>> anchors = new HashMap<>();
        for (Tie tie : ties) {
            anchorings.stream()
                    .forEach(anchoring -> anchoring.anchors(caller, tie).forEach((type, ids) -> anchors.computeIfAbsent(
                                    type, any -> new HashSet<>())
                            .addAll(ids)));
        }
        return new Bounds(true, ties.stream().anyMatch(Tie::isOfStaff), anchors);
    }

    private static @Nullable Tie tie(Role role, Caller caller) {
        Tie tie = role.tie();
        return tie == Tie.ENGAGEMENT && caller.auditId() == null ? null : tie;
    }
}
