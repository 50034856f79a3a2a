package org.daicho.access.oidc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verified content of a token.
 *
 * @param values as JSON gives them: text, numbers, lists and maps
 */
record Claims(Map<String, Object> values) {

    /** As it is called, else step by step: {@code realm_access/roles}; {@code https://example.com/roles} is one name. */
    private @Nullable Object at(String path) {
        if (values.containsKey(path)) {
            return values.get(path);
        }
        Object found = values;
        for (String step : path.split("/")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found;
    }

    Optional<String> text(String path) {
        return at(path) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** A list of texts; one text is a list of words, as in {@code scope}. */
    List<String> texts(String path) {
        Object found = at(path);
        Stream<?> all = found instanceof List<?> list
                ? list.stream()
                : found instanceof String words ? Arrays.stream(words.strip().split("\\s+")) : Stream.empty();
        return all.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
