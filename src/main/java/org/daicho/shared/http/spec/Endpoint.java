package org.daicho.shared.http.spec;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.shared.page.PageOf;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** One operation together with the resource method that it was read from. */
record Endpoint(String path, HttpMethod verb, Operation operation, MethodInfo method) {

    private static final DotName RESOURCE = DotName.createSimple("jakarta.ws.rs.Path");

    /** The strategy {@code class-method} makes the operation id from the names of both, which leads back to them. */
    static List<Endpoint> all(OpenAPI api, IndexView index) {
        List<Endpoint> endpoints = new ArrayList<>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) ->
                        endpoints.add(new Endpoint(path, verb, operation, method(operation.getOperationId(), index)))));
        return endpoints;
    }

    private static MethodInfo method(String operationId, IndexView index) {
        String[] names = operationId.split("_", 2);
        return index.getAnnotations(RESOURCE).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass())
                .filter(resource -> resource.simpleName().equals(names[0]))
                .flatMap(resource -> resource.methods().stream())
                .filter(method -> method.name().equals(names[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No resource method for the operation " + operationId));
    }

    /** The annotation of the method or else of its class. */
    Optional<AnnotationInstance> annotation(Class<?> type) {
        DotName name = DotName.createSimple(type);
        ClassInfo resource = method.declaringClass();
        return Optional.ofNullable(method.annotation(name))
                .or(() -> Optional.ofNullable(resource.declaredAnnotation(name)));
    }

    boolean changes() {
        return verb != HttpMethod.GET && verb != HttpMethod.HEAD;
    }

    boolean isPublic() {
        return annotation(PermitAll.class).isPresent();
    }

    boolean takesBody() {
        return operation.getRequestBody() != null;
    }

    boolean takes(String queryParameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> queryParameter.equals(parameter.getName()));
    }

    /** Whether its list is also told as of a moment. */
    boolean isPastList() {
        return annotation(PageOf.class)
                .map(list -> list.value("past"))
                .map(AnnotationValue::asBoolean)
                .orElse(false);
    }

    boolean answersRanges() {
        return operation.getResponses().hasAPIResponse("206");
    }

    Stream<Map.Entry<String, APIResponse>> successes() {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"));
    }

    /** Every body of the operation that has a media type: the request's and those of its successes. */
    Stream<Map.Entry<String, MediaType>> bodies() {
        Stream<Map.Entry<String, MediaType>> answers = successes()
                .map(Map.Entry::getValue)
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().entrySet().stream());
        return takesBody() ? Stream.concat(requestBodies(), answers) : answers;
    }

    private Stream<Map.Entry<String, MediaType>> requestBodies() {
        return operation.getRequestBody().getContent().getMediaTypes().entrySet().stream();
    }

    /** {@code ContractsResource_create} becomes {@code contractsCreate}: what a generated client calls its method. */
    void name() {
        String[] names = operation.getOperationId().split("_", 2);
        String noun = names[0].replaceFirst("Resource$", "");
        operation.setOperationId(Character.toLowerCase(noun.charAt(0))
                + noun.substring(1)
                + Character.toUpperCase(names[1].charAt(0))
                + names[1].substring(1));
    }
}
