package org.daicho.shared.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list as a table.
 *
 * @param heading in Japanese, the same that the import reads
 * @param value in a row, as it is: a spreadsheet takes a day for a day and a number for a number
 * @param written the value as CSV and paper have it
 * @param contact whether it says how people are reached
 */
public record Column<T>(
        String heading, Function<T, @Nullable Object> value, Function<Object, String> written, boolean contact) {

    public static <T> Column<T> of(String heading, Function<T, @Nullable Object> value) {
        return of(heading, value, Object::toString);
    }

    public static <T> Column<T> of(
            String heading, Function<T, @Nullable Object> value, Function<Object, String> written) {
        return new Column<>(heading, value, written, false);
    }

    /** One that says how people are reached: it stays empty for callers who are not shown that. */
    public static <T> Column<T> contact(String heading, Function<T, @Nullable Object> value) {
        return new Column<>(heading, value, Object::toString, true);
    }

    /** As CSV and paper have it; empty for nothing. */
    public String cell(T row) {
        Object found = value.apply(row);
        return found == null ? "" : written.apply(found);
    }
}
