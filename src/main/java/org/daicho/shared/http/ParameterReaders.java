package org.daicho.shared.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values in a URL strictly and names the one that is wrong. Without this a wrong date is answered with 404, and
 * {@code ?personalData=yes} means no.
 */
@Provider
public class ParameterReaders implements ParamConverterProvider {

    private static final Text UNREADABLE = Text.of("値を読み取れません（必要な形式: %s）。", "The value cannot be read (wanted: %s).");
    private static final int LONGEST_SHOWN = 100;

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, ParameterReaders::truth,
            Boolean.class, ParameterReaders::truth,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null ? null : new Reader<>(type, name(annotations), reader);
    }

    private record Reader<T>(Class<T> type, String name, Function<String, Object> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String text) {
            try {
                return text == null ? null : (T) reader.apply(text);
            } catch (RuntimeException unreadable) {
                String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
                throw ProblemException.invalid(
                        name, "unreadable-parameter", UNREADABLE.with(WantedType.of(type)), shown);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Annotation[] annotations) {
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
        return "";
    }
}
