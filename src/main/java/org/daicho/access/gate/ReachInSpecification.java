package org.daicho.access.gate;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says in the specification how bound callers fare with each operation: {@code x-reach} is the subject that it is narrowed
 * by, {@code -} where there is nothing to narrow, or {@code whole} where it is closed to them. It runs while operations still
 * have the names of their methods.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ReachInSpecification implements OASFilter {

    private static final String EXTENSION = "x-reach";
    private static final DotName RESOURCE = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PERMISSION = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName WITHIN = DotName.createSimple(Within.class);
    private static final DotName OPEN = DotName.createSimple(OpenToBound.class);

    private final IndexView index;

    public ReachInSpecification(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> method(operation)
                        .filter(ReachInSpecification::needsPermission)
                        .ifPresent(method -> operation.addExtension(EXTENSION, reach(method))));
    }

    private static boolean needsPermission(MethodInfo method) {
        return method.hasAnnotation(PERMISSION) || method.declaringClass().hasDeclaredAnnotation(PERMISSION);
    }

    private Optional<MethodInfo> method(Operation operation) {
        String[] names = operation.getOperationId().split("_", 2);
        return index.getAnnotations(RESOURCE).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass)
                .filter(resource -> names.length == 2 && resource.simpleName().equals(names[0]))
                .flatMap(resource -> resource.methods().stream())
                .filter(method -> method.name().equals(names[1]))
                .findFirst();
    }

    private static boolean isAboutTheCaller(MethodInfo method) {
        AnnotationInstance permission = method.annotation(PERMISSION);
        return permission != null && permission.value().asStringArray()[0].startsWith("self:");
    }

    private static String reach(MethodInfo method) {
        ClassInfo resource = method.declaringClass();
        boolean own = method.hasAnnotation(WITHIN) || method.hasAnnotation(OPEN);
        AnnotationInstance within = own ? method.annotation(WITHIN) : resource.declaredAnnotation(WITHIN);
        if (within != null) {
            return within.value().asString();
        }
        return isAboutTheCaller(method) || method.hasAnnotation(OPEN) || !own && resource.hasDeclaredAnnotation(OPEN)
                ? "-"
                : "whole";
    }
}
