package org.daicho.ledger.kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daicho.ledger.past.PastRows;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of resource is listed.
 *
 * @param name of the list: the resource in the plural, also the name of the file when it is taken out as CSV
 * @param rows turns a page of what is kept into what callers see, all at once, so that names can be looked up together
 * @param orders the orders on offer, the first being the default
 * @param past how it is told of a moment gone by; null where it is not
 */
public record ListOf<E extends Kept, V>(
        Class<E> entity,
        String name,
        List<Column<V>> columns,
        Function<List<E>, List<V>> rows,
        Map<SortKey, Function<E, Object>> orders,
        @Nullable PastRows<?, V> past) {

    public ListOf(
            Class<E> entity,
            String name,
            List<Column<V>> columns,
            Function<List<E>, List<V>> rows,
            Map<SortKey, Function<E, Object>> orders) {
        this(entity, name, columns, rows, orders, null);
    }

    public static <E extends Kept, V> ListOf<E, V> of(
            Class<E> entity, String name, Function<E, V> view, List<Column<V>> columns) {
        return new ListOf<>(
                entity, name, columns, found -> found.stream().map(view).toList(), Map.of());
    }

    public ListOf<E, V> orderedBy(SortKey key, Function<E, Object> value) {
        Map<SortKey, Function<E, Object>> more = new LinkedHashMap<>(orders);
        more.put(key, value);
        return new ListOf<>(entity, name, columns, rows, more, past);
    }

    public ListOf<E, V> withColumns(List<Column<V>> other) {
        return new ListOf<>(entity, name, other, rows, orders, past);
    }

    public ListOf<E, V> withRows(Function<List<E>, List<V>> other) {
        return new ListOf<>(entity, name, columns, other, orders, past);
    }

    /** Also told as of a moment, where each row is what the ledger keeps. */
    public ListOf<E, V> remembering(Class<V> view) {
        return remembering(view, found -> found);
    }

    /** The same, where a row is made of what the ledger keeps. */
    public <S> ListOf<E, V> remembering(Class<S> view, Function<List<S>, List<V>> of) {
        return new ListOf<>(entity, name, columns, rows, orders, new PastRows<>(view, of));
    }
}
