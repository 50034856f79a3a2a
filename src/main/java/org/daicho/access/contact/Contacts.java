package org.daicho.access.contact;

import io.quarkus.arc.Arc;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the present caller is shown how people are reached. Without a request it is the service that reads, and it is. */
@Singleton
public class Contacts {

    private static final Permission READ = new StringPermission("contact", "read");

    /** While a file is written, the request is no longer there to be asked: what held when it was begun holds to its end. */
    private final ThreadLocal<@Nullable Boolean> held = new ThreadLocal<>();

    private final Instance<SecurityIdentity> identity;

    @Inject
    Contacts(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    public boolean areShown() {
        Boolean decided = held.get();
        if (decided != null) {
            return decided;
        }
        return !Arc.container().requestContext().isActive()
                || identity.get().isAnonymous()
                || identity.get().checkPermissionBlocking(READ);
    }

    /** For a {@code ReadingLimit}: these fields where contacts are not shown, and otherwise none. */
    public Set<String> withheld(Set<String> fields) {
        return areShown() ? Set.of() : fields;
    }

    public void hold(boolean shown) {
        held.set(shown);
    }

    public void release() {
        held.remove();
    }
}
