package org.daicho.shared.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller has to send for a Java type, in the words of JSON: a Java class name would help nobody. */
public final class WantedType {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "string",
            Boolean.class, "true | false",
            boolean.class, "true | false",
            UUID.class, "UUID",
            LocalDate.class, "date, 2026-04-01",
            Instant.class, "date-time, 2026-04-01T09:00:00Z");

    private WantedType() {}

    public static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "JSON";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(" | "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return WORDS.getOrDefault(type, "integer");
        }
        return WORDS.getOrDefault(type, Collection.class.isAssignableFrom(type) ? "array" : "object");
    }
}
