package org.daicho.shared.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a list as CSV: its Japanese heading, the same that the import reads, and its value in a row. */
public record Column<T>(String heading, Function<T, @Nullable Object> value) {

    public static <T> Column<T> of(String heading, Function<T, @Nullable Object> value) {
        return new Column<>(heading, value);
    }

    String cell(T row) {
        Object found = value.apply(row);
        return found == null ? "" : found.toString();
    }
}
