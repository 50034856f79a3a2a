package org.daicho.shared.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a list as CSV: its Japanese heading, the same that the import reads, and its value in a row. */
public record Column<T>(String heading, Function<T, @Nullable Object> value, boolean contact) {

    public static <T> Column<T> of(String heading, Function<T, @Nullable Object> value) {
        return new Column<>(heading, value, false);
    }

    /** One that says how people are reached: it stays empty for callers who are not shown that. */
    public static <T> Column<T> contact(String heading, Function<T, @Nullable Object> value) {
        return new Column<>(heading, value, true);
    }

    String cell(T row) {
        Object found = value.apply(row);
        return found == null ? "" : found.toString();
    }
}
