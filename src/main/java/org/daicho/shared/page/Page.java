package org.daicho.shared.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins, as a path with its query; absent on the last page
 * @param count how many there are in all, only when asked for with {@code count=}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, @Nullable Count count) {

    /**
     * @param exact false when counting stopped at the bound: then there are more than {@code value}
     */
    public record Count(long value, boolean exact) {}

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, count);
    }
}
