package org.daicho.ledger.kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.SortKey;

/**
 * How one kind of resource is listed.
 *
 * @param name of the list: the resource in the plural, also the name of the file when it is taken out as CSV
 * @param rows turns a page of what is kept into what callers see, all at once, so that names can be looked up together
 * @param orders the orders on offer, the first being the default
 */
public record ListOf<E extends Kept, V>(
        Class<E> entity,
        String name,
        List<Column<V>> columns,
        Function<List<E>, List<V>> rows,
        Map<SortKey, Function<E, Object>> orders) {

    public static <E extends Kept, V> ListOf<E, V> of(
            Class<E> entity, String name, Function<E, V> view, List<Column<V>> columns) {
        return new ListOf<>(
                entity, name, columns, found -> found.stream().map(view).toList(), Map.of());
    }

    public ListOf<E, V> orderedBy(SortKey key, Function<E, Object> value) {
        Map<SortKey, Function<E, Object>> more = new LinkedHashMap<>(orders);
        more.put(key, value);
        return new ListOf<>(entity, name, columns, rows, more);
    }

    public ListOf<E, V> withColumns(List<Column<V>> other) {
        return new ListOf<>(entity, name, other, rows, orders);
    }

    public ListOf<E, V> withRows(Function<List<E>, List<V>> other) {
        return new ListOf<>(entity, name, columns, other, orders);
    }
}
