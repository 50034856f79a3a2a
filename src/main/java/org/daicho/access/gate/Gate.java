package org.daicho.access.gate;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.daicho.access.reach.Reach;
import org.daicho.access.refusal.RefusalCounts;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks, before an operation begins and after its permission was found, whether what it is about is in the caller's reach. */
class Gate {

    private static final Text FOR_THE_UNBOUND = Text.of(
            "台帳全体にわたる操作のため、担当範囲が限られている利用者には許可されていません。",
            "This is about the whole register and not for callers whose rights are bound to a part of it.");

    private final Reach reach;
    private final RefusalCounts refusals;
    private final SecurityIdentity identity;
    private final Map<Method, Stated> stated = new ConcurrentHashMap<>();

    @Inject
    Gate(Reach reach, RefusalCounts refusals, SecurityIdentity identity) {
        this.reach = reach;
        this.refusals = refusals;
        this.identity = identity;
    }

    /** What an operation says of itself. */
    record Stated(@Nullable String permission, @Nullable Within within, boolean open) {

        static Stated of(Method method) {
            PermissionsAllowed permission = found(method, PermissionsAllowed.class);
            Within within = method.getAnnotation(Within.class);
            boolean open = method.isAnnotationPresent(OpenToBound.class);
            Class<?> resource = method.getDeclaringClass();
            return new Stated(
                    permission == null ? null : permission.value()[0],
                    within != null || open ? within : resource.getAnnotation(Within.class),
                    open || within == null && resource.isAnnotationPresent(OpenToBound.class));
        }

        boolean isAboutTheCaller() {
            return permission != null && permission.startsWith("self:");
        }

        private static <A extends Annotation> @Nullable A found(Method method, Class<A> type) {
            A own = method.getAnnotation(type);
            return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
        }
    }

    @ServerRequestFilter
    public void ask(ContainerRequestContext request, ResourceInfo resource) {
        Stated operation = stated.computeIfAbsent(resource.getResourceMethod(), Stated::of);
        if (operation.permission() == null) {
            return;
        }
        reach.begin(operation.permission());
        if (operation.open() || operation.isAboutTheCaller() || !reach.isBound()) {
            return;
        }
        Within within = operation.within();
        if (within == null) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, FOR_THE_UNBOUND);
        }
        String id = request.getUriInfo().getPathParameters().getFirst(within.id());
        if (id != null && isId(id)) {
            require(within.value(), UUID.fromString(id));
        }
    }

    private void require(String type, UUID id) {
        if (!reach.holds(type, id)) {
            refusals.count(identity.getPrincipal().getName(), 404, "out-of-reach");
            reach.require(type, id);
        }
    }

    /** What is no id at all is refused where it is read. */
    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
