package org.daicho.access.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One type of subject and the ways on which a bound caller comes to it. One way is enough to read it. To write it, what it
 * refers to on its binding ways must be in reach too: otherwise a measure in one's own contract could be hung on a
 * stranger's verification.
 *
 * @param type as the ledger calls it; a name of its own for a narrower set of the same table
 * @param table with the column {@code id}
 * @param openToStaff whether it is master data, which those who belong to the body see whole
 */
public record Reachable(String type, String table, boolean openToStaff, List<Way> ways) {

    /**
     * One way: the rows whose value of {@code expression} is in the set of one of the types.
     *
     * @param condition SQL over the row {@code {t}}, with {@code %s} for the condition that the value must fulfil; empty for
     *     a way on which nothing is reached, that only binds
     * @param value what stands in that condition, such as {@code {t}.contract_id}
     * @param named whether only what is reached by name counts, and not what hangs on it
     * @param broken for a binding way, SQL over the row {@code {t}} with {@code %s} for the condition: true where what is written
     *     refers to something out of reach; empty for a way that does not bind
     */
    record Way(String condition, String value, Set<String> types, boolean named, String broken) {}

    public static Reachable of(String type, String table) {
        return new Reachable(type, table, false, List.of());
    }

    /** Where {@code column} refers to one of these; whatever is written there must be in reach. */
    public Reachable on(String column, String... types) {
        String value = "{t}." + column;
        return with(new Way("%s", value, Set.of(types), false, value + " is not null and not coalesce(%s, false)"));
    }

    /** The same without a word about what may be written there. */
    public Reachable looselyOn(String column, String... types) {
        return with(new Way("%s", "{t}." + column, Set.of(types), false, ""));
    }

    /** Where {@code column} is the id of one that is reached by name: {@code id} for the subject itself. */
    public Reachable named(String column, String... types) {
        return with(new Way("%s", "{t}." + column, Set.of(types), true, ""));
    }

    /** Where a row of another table, with this one's id in {@code own}, refers to one of these; all such rows must be in reach. */
    public Reachable through(String table, String own, String column, String... types) {
        Reachable wider = this;
        // A way for each type: so the database goes from the few that are reached to these rows, and not through all of
        // them.
        for (String type : types) {
            wider = wider.behind(table, own, column, type);
        }
        String stranger =
                "exists (select 1 from " + table + " x where x." + own + " = {t}.id and not coalesce(%s, false))";
        return wider.with(new Way("", "x." + column, Set.of(types), false, stranger));
    }

    /** Where one of these, kept in {@code table}, refers to it in {@code column}. */
    public Reachable behind(String table, String column, String value, String... types) {
        return with(new Way(
                "{t}.id in (select x." + column + " from " + table + " x where %s)",
                "x." + value,
                Set.of(types),
                false,
                ""));
    }

    public Reachable openedToStaff() {
        return new Reachable(type, table, true, ways);
    }

    private Reachable with(Way way) {
        List<Way> more = new ArrayList<>(ways);
        more.add(way);
        return new Reachable(type, table, openToStaff, List.copyOf(more));
    }
}
