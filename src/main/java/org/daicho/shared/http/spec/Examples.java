package org.daicho.shared.http.spec;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An example for every body that does not bring its own, put together from the examples of its properties. So an example
 * can neither be forgotten nor go out of date when a property comes or goes.
 */
final class Examples {

    /** On a body of lines: the schema of one line. Taken out again once the example is made. */
    static final String LINES_OF = "x-lines-of";

    private static final Map<String, Object> EVERYWHERE = Map.of(
            "UUID", "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21",
            "Instant", "2026-04-01T00:30:00.123456Z",
            "LocalDate", "2026-04-01");

    private final OpenAPI api;
    private final SampleValues samples;

    Examples(OpenAPI api) {
        this.api = api;
        this.samples = new SampleValues(api);
    }

    void apply(List<Endpoint> endpoints) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        EVERYWHERE.forEach((name, value) -> {
            if (schemas.containsKey(name)) {
                schemas.get(name).setExamples(List.of(value));
            }
        });
        // A form holds a file, of which nothing could be shown.
        endpoints.stream()
                .flatMap(Endpoint::bodies)
                .filter(body -> !body.getKey().startsWith("multipart/"))
                .map(Map.Entry::getValue)
                .forEach(this::illustrate);
    }

    private void illustrate(MediaType body) {
        Schema schema = body.getSchema();
        if (schema == null || body.getExample() != null || hasAny(body.getExamples())) {
            return;
        }
        if (schema.getExtensions() != null && schema.getExtensions().get(LINES_OF) instanceof String row) {
            schema.removeExtension(LINES_OF);
            body.setExample(samples.line(row));
        } else if (schema.getRef() != null) {
            body.addExample(Refs.name(schema), shared(Refs.name(schema)));
        } else {
            body.setExample(samples.of(schema));
        }
    }

    private Example shared(String schema) {
        Map<String, Example> present = api.getComponents().getExamples();
        if (present == null || !present.containsKey(schema)) {
            Object value = samples.of(OASFactory.createSchema().ref(schema));
            api.getComponents().addExample(schema, OASFactory.createExample().value(value));
        }
        return OASFactory.createExample().ref(schema);
    }

    private static boolean hasAny(@Nullable Map<String, Example> examples) {
        return examples != null && !examples.isEmpty();
    }
}
