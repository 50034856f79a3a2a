package org.daicho.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form: what a person wrote, or what is registered. */
public interface Filled {

    /** Several only where any number is chosen. */
    List<String> all(String name);

    default String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    static Filled nothing() {
        return name -> List.of();
    }

    static Filled of(Map<String, String> values) {
        return name -> values.containsKey(name) ? List.of(values.get(name)) : List.of();
    }

    static Filled sent(MultivaluedMap<String, String> sent) {
        return name -> sent.getOrDefault(name, List.of());
    }

    /** As it is registered, days as people write them. */
    static Filled of(JsonNode registered) {
        return name -> {
            JsonNode found = at(registered, name);
            return found.isArray()
                    ? StreamSupport.stream(found.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList()
                    : found.isValueNode() && !found.isNull() ? List.of(found.asText()) : List.of();
        };
    }

    /** The same, where another has nothing to say. */
    default Filled or(Filled other) {
        return name -> all(name).isEmpty() ? other.all(name) : all(name);
    }

    private static JsonNode at(JsonNode within, String name) {
        JsonNode found = within;
        for (String step : name.split("\\.")) {
            found = found.path(step);
        }
        return found;
    }

    /** Without what surrounds it; null where nothing was written. */
    static @Nullable String textOrNull(Filled filled, String name) {
        String text = filled.text(name).strip();
        return text.isEmpty() ? null : text;
    }
}
