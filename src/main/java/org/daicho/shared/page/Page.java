package org.daicho.shared.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where to go on: to be sent as {@code cursor} with the same filters (in the feed of changes as
 *     {@code after}); absent on the last page. The {@code Link} header holds the whole address.
 * @param count how many there are in all, only when asked for with {@code count=}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, @Nullable Count count) {

    /**
     * @param exact false when counting stopped at the bound: then there are more than {@code value}
     */
    public record Count(long value, boolean exact) {}

    public static <T> Page<T> of(List<T> items, @Nullable String next) {
        return new Page<>(items, next, null);
    }

    /** Cuts a result that was asked for one row more than the limit; that row only tells that there is a next page. */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> position) {
        if (found.size() <= limit) {
            return of(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return of(items, position.apply(items.get(limit - 1)));
    }

    Page<T> counted(@Nullable Count whole) {
        return new Page<>(items, next, whole);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, count);
    }
}
