package org.daicho.bundle.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** The evidence that a state names by itself, such as that of a clause's statement or of a contractor's answer. */
public final class References {

    private References() {}

    public static void collect(JsonNode state, Collection<UUID> into) {
        state.properties().forEach(field -> {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (name.endsWith("evidenceid") || name.endsWith("evidenceids")) {
                ids(field.getValue(), into);
            } else {
                collect(field.getValue(), into);
            }
        });
        if (state.isArray()) {
            state.forEach(item -> collect(item, into));
        }
    }

    private static void ids(JsonNode value, Collection<UUID> into) {
        if (value.isArray()) {
            value.forEach(one -> ids(one, into));
        } else if (value.isTextual()) {
            into.add(UUID.fromString(value.textValue()));
        }
    }
}
