package org.daicho.shared.http.spec;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Answers whose schema is stated without a media type are JSON, as they are on the wire. The scanner drops such a schema
 * where neither method nor class has {@code @Produces}. An answer to HEAD has none at all.
 */
record JsonAnswers(IndexView index) {

    private static final DotName ONE = DotName.createSimple(APIResponse.class);
    private static final DotName SEVERAL = DotName.createSimple(APIResponses.class);

    void apply(Endpoint endpoint) {
        if (endpoint.verb() == HttpMethod.HEAD) {
            endpoint.successes().forEach(answer -> answer.getValue().setContent(null));
            return;
        }
        endpoint.successes()
                .filter(answer -> answer.getValue().getContent() != null)
                .filter(answer -> isEmpty(answer.getValue().getContent()))
                .forEach(answer -> stated(endpoint, answer.getKey()).forEach(schema -> answer.getValue()
                        .getContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema)))));
    }

    private static boolean isEmpty(Content content) {
        return content.getMediaTypes() == null || content.getMediaTypes().isEmpty();
    }

    private Stream<String> stated(Endpoint endpoint, String status) {
        AnnotationInstance several = endpoint.method().annotation(SEVERAL);
        AnnotationInstance one = endpoint.method().annotation(ONE);
        Stream<AnnotationInstance> all = several == null
                ? Stream.ofNullable(one)
                : Stream.of(several.value().asNestedArray());
        return all.filter(answer -> status.equals(answer.value("responseCode").asString()))
                .map(answer -> answer.value("content"))
                .filter(content -> content != null)
                .flatMap(content -> Stream.of(content.asNestedArray()))
                .map(content -> content.value("schema"))
                .filter(schema -> schema != null && schema.asNested().value("implementation") != null)
                .map(schema -> nameOf(schema.asNested().value("implementation")));
    }

    private String nameOf(AnnotationValue implementation) {
        return SchemaRecords.nameOf(
                index.getClassByName(implementation.asClass().name()));
    }
}
