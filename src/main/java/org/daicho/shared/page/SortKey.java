package org.daicho.shared.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One order that a list offers. The field must never be null in the database; the id breaks ties.
 *
 * @param name what callers write, with a leading {@code -} for descending
 * @param field the entity's attribute
 * @param read turns the text in a cursor back into the attribute's type
 */
public record SortKey(String name, String field, Function<String, Object> read) {

    public static SortKey text(String name, String field) {
        return new SortKey(name, field, value -> value);
    }

    public static SortKey date(String name, String field) {
        return new SortKey(name, field, LocalDate::parse);
    }

    public static SortKey instant(String name, String field) {
        return new SortKey(name, field, Instant::parse);
    }

    public static SortKey number(String name, String field) {
        return new SortKey(name, field, Long::valueOf);
    }

    public static SortKey integer(String name, String field) {
        return new SortKey(name, field, Integer::valueOf);
    }

    /** What the caller chose. */
    public record Chosen(SortKey key, boolean descending) {}

    /** Reads {@code ?sort=}; the first of the offered keys is the default. Throws 400 for a name not offered. */
    public static Chosen choose(@Nullable String sort, SortKey... offered) {
        if (sort == null) {
            return new Chosen(offered[0], false);
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Arrays.stream(offered)
                .filter(key -> key.name.equals(name))
                .findFirst()
                .map(key -> new Chosen(key, descending))
                .orElseThrow(() -> {
                    List<String> names =
                            Arrays.stream(offered).map(SortKey::name).toList();
                    return ProblemException.invalid(
                            "sort",
                            "unknown-sort",
                            Text.of("並び順は %s から選んでください。", "Choose the order from %s.")
                                    .with(names),
                            sort);
                });
    }
}
