package org.daicho.access.refusal;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.daicho.access.Caller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Counts every answer that refuses somebody. It only counts: where it runs, nothing may wait for the database. */
class RefusedAnswers {

    private static final String OUT_OF_REACH = "out-of-reach";

    private final RefusalCounts counts;

    @Inject
    RefusedAnswers(RefusalCounts counts) {
        this.counts = counts;
    }

    @ServerResponseFilter
    public void count(ContainerResponseContext answer, ResourceInfo resource, RoutingContext routing) {
        if (answer.getStatus() == 401) {
            counts.count(RefusalCounts.NOBODY, 401, "unauthenticated");
        } else if (answer.getStatus() == 403) {
            Caller caller = caller(routing);
            if (caller == null) {
                counts.count(RefusalCounts.NOBODY, 403, "forbidden");
            } else {
                String needed = permission(resource);
                boolean held = needed == null || caller.permissions().contains(needed);
                counts.count(caller.name(), 403, held ? OUT_OF_REACH : needed);
            }
        }
    }

    private static @Nullable Caller caller(RoutingContext routing) {
        SecurityIdentity identity = routing.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return identity == null ? null : Caller.of(identity).orElse(null);
    }

    private static @Nullable String permission(@Nullable ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        PermissionsAllowed own = method.getAnnotation(PermissionsAllowed.class);
        PermissionsAllowed stated =
                own == null ? method.getDeclaringClass().getAnnotation(PermissionsAllowed.class) : own;
        return stated == null ? null : stated.value()[0];
    }
}
