package org.daicho.access.reach;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes SQL of what the rooms say of their subjects. A way that nothing leads to is left out, so most sets are one short one.
 * Sets are written {@code in (select …)}, which the database hashes once while a list keeps its order from its index; arrays
 * of ids were faster for small sets and forty times slower for those who reach everything.
 */
@Singleton
class Subjects {

    private final Map<String, Reachable> byType = new HashMap<>();
    private final Map<String, Reachable> byTable = new HashMap<>();

    @Inject
    Subjects(Instance<Reachables> rooms) {
        rooms.stream().flatMap(room -> room.reachables().stream()).forEach(one -> {
            if (byType.put(one.type(), one) != null) {
                throw new IllegalStateException("Two rooms say how to reach " + one.type());
            }
            byTable.merge(one.table(), one, (first, second) -> first.type().startsWith("own-") ? second : first);
        });
    }

    Optional<Reachable> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    Collection<Reachable> all() {
        return List.copyOf(byType.values());
    }

    Optional<Reachable> ofTable(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** Throws for a type that no room knows: a spelling mistake must not open anything. */
    Reachable require(String type) {
        return ofType(type).orElseThrow(() -> new IllegalStateException("No room says how to reach " + type));
    }

    /** That {@code value} is the id of such a subject in reach. */
    String contains(Reachable set, String value, Bounds bounds) {
        String row = row(set, bounds);
        return row.equals(Condition.TRUE) || row.equals(Condition.FALSE)
                ? row
                : "%s in (select t.id from %s t where %s)".formatted(value, set.table(), Condition.ofRow(row, "t"));
    }

    /** That the row {@code {t}} of the subject's table is in reach. */
    String row(Reachable set, Bounds bounds) {
        return set.openToStaff() && bounds.ofStaff()
                ? Condition.TRUE
                : anyOf(set.ways().stream()
                        .filter(way -> !way.condition().isEmpty())
                        .map(way -> surrounded(way.condition(), reached(way, bounds)))
                        .toList());
    }

    /** That the row {@code {t}} refers to something out of reach where it must not. */
    String broken(Reachable set, Bounds bounds) {
        return anyOf(set.ways().stream()
                .filter(way -> !way.broken().isEmpty())
                .map(way -> way.broken().formatted(reached(way, bounds)))
                .toList());
    }

    private String reached(Reachable.Way way, Bounds bounds) {
        return anyOf(way.types().stream()
                .sorted()
                .map(type ->
                        way.named() ? named(type, way.value(), bounds) : contains(require(type), way.value(), bounds))
                .toList());
    }

    private static String named(String type, String value, Bounds bounds) {
        return bounds.named(type).isEmpty() ? Condition.FALSE : Condition.isNamed(value, type);
    }

    private static String surrounded(String around, String condition) {
        return condition.equals(Condition.FALSE) ? Condition.FALSE : around.formatted(condition);
    }

    private static String anyOf(List<String> conditions) {
        if (conditions.contains(Condition.TRUE)) {
            return Condition.TRUE;
        }
        String any = conditions.stream()
                .filter(condition -> !condition.equals(Condition.FALSE))
                .distinct()
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? Condition.FALSE : "(" + any + ")";
    }
}
