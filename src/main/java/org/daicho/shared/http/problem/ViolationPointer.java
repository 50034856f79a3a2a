package org.daicho.shared.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a constraint was broken, in the caller's words: a JSON Pointer into the body, or the name of a parameter. */
final class ViolationPointer {

    private ViolationPointer() {}

    static String of(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        Parameter parameter = null;
        Class<?>[] types = {};
        String method = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                types = node.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
                method = node.getName();
            } else if (node.getKind() == ElementKind.PARAMETER) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                parameter = parameter(violation.getRootBeanClass(), method, types, index);
            } else {
                step(node).forEach(steps::add);
            }
        }
        return parameter == null ? body(steps) : named(parameter, steps);
    }

    /** A key or index belongs to the step before its own name. */
    private static Stream<String> step(Path.Node node) {
        Object within = node.getKey() != null ? node.getKey() : node.getIndex();
        boolean element = node.getKind() == ElementKind.CONTAINER_ELEMENT;
        return Stream.of(within, element ? null : node.getName())
                .filter(Objects::nonNull)
                .map(Object::toString);
    }

    private static String body(List<String> steps) {
        return steps.stream().map(JsonWording::escaped).collect(Collectors.joining());
    }

    private static String named(Parameter parameter, List<String> steps) {
        if (parameter.isAnnotationPresent(BeanParam.class) && !steps.isEmpty()) {
            return Arrays.stream(parameter.getType().getFields())
                    .filter(field -> field.getName().equals(steps.get(0)))
                    .findFirst()
                    .map(field -> name(field.getAnnotations()))
                    .orElse(steps.get(0));
        }
        String name = name(parameter.getAnnotations());
        return name == null ? body(steps) : name;
    }

    private static @Nullable String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return null;
    }

    /** The container validates a generated subclass, whose parameters carry no annotations. */
    private static @Nullable Parameter parameter(Class<?> type, String name, Class<?>[] types, int index) {
        Parameter found = null;
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Method method : declaring.getDeclaredMethods()) {
                if (method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), types)) {
                    found = method.getParameters()[index];
                }
            }
        }
        return found;
    }
}
