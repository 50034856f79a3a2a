package org.daicho.shared.http.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What {@code Allow} must list with a 405 (RFC 9110, section 15.5.6); Quarkus REST knows it but does not say it. */
final class AllowedMethods implements RuntimeResourceVisitor {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Map<String, Set<String>> byTemplate = new HashMap<>();
    private final String path;

    private AllowedMethods(String path) {
        this.path = path;
    }

    /** Empty where no resource answers at all. */
    static Set<String> of(String path) {
        AllowedMethods found = new AllowedMethods(path);
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), found);
        // as the router does: the template with more literal characters wins
        return found.byTemplate.keySet().stream()
                .max(Comparator.comparingInt(AllowedMethods::literals))
                .map(found.byTemplate::get)
                .orElse(Set.of());
    }

    /**
     * The problem of a path that was not found with this method: 405 where another method is, which the router overlooks
     * when two resource classes share the beginning of a path.
     */
    static ProblemException notFound(RoutingContext routing) {
        Set<String> allowed = of(routing.normalizedPath());
        return allowed.isEmpty() || allowed.contains(routing.request().method().name())
                ? new ProblemException(ProblemKind.NOT_FOUND, null, List.of(), Map.of())
                : notAllowed(allowed);
    }

    static ProblemException notAllowed(Set<String> allowed) {
        return new ProblemException(
                ProblemKind.METHOD_NOT_ALLOWED, null, List.of(), Map.of("Allow", String.join(", ", allowed)));
    }

    @Override
    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
        String plain = PARAMETER.matcher(template).replaceAll("{}");
        if (method != null && path.matches(Pattern.quote(plain).replace("{}", "\\E[^/]+\\Q"))) {
            Set<String> methods = byTemplate.computeIfAbsent(plain, any -> new TreeSet<>(Set.of("OPTIONS")));
            methods.add(method);
            if (method.equals("GET")) {
                methods.add("HEAD");
            }
        }
    }

    private static int literals(String template) {
        return template.replace("{}", "").length();
    }
}
