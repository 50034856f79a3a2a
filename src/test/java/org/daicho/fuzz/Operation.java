package org.daicho.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One operation of the specification.
 *
 * @param parameters with their references followed
 * @param bodies an example by media type; where the specification has none, an empty object
 */
record Operation(
        String verb, String path, JsonNode operation, List<JsonNode> parameters, Map<String, JsonNode> bodies) {

    static List<Operation> all(JsonNode spec) {
        List<Operation> all = new ArrayList<>();
        spec.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> all.add(of(spec, verb.getKey().toUpperCase(), path.getKey(), verb.getValue()))));
        return all;
    }

    private static Operation of(JsonNode spec, String verb, String path, JsonNode operation) {
        List<JsonNode> parameters = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(parameter -> followed(spec, parameter))
                .toList();
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        followed(spec, operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(body -> bodies.put(body.getKey(), example(spec, body.getValue())));
        return new Operation(verb, path, operation, parameters, bodies);
    }

    private static JsonNode example(JsonNode spec, JsonNode body) {
        for (JsonNode named : body.path("examples")) {
            return followed(spec, named).path("value");
        }
        return body.has("example") ? body.get("example") : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode followed(JsonNode spec, JsonNode node) {
        return node.has("$ref") ? spec.at(node.get("$ref").asText().substring(1)) : node;
    }

    String name() {
        return verb + " " + path;
    }

    boolean answers(int status) {
        return operation.path("responses").has(String.valueOf(status));
    }

    /** The list from which the first id in the path comes: {@code /api/v1/contracts/{id}/clauses} is about one of contracts. */
    String collection() {
        int first = path.indexOf("/{");
        return first < 0 ? path : path.substring(0, first);
    }
}
