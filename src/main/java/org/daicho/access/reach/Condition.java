package org.daicho.access.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A condition in SQL and the parameters it names.
 *
 * @param parameters each a list of ids as one text, so that a statement has one shape however many ids there are
 */
public record Condition(String sql, Map<String, String> parameters) {

    static final String TRUE = "true";
    static final String FALSE = "false";

    private static final String PREFIX = "reach_";
    /** The row that a condition is about, under whatever alias it stands in the end. */
    private static final String ROW = "{t}";

    private static final Pattern ARGUMENT = Pattern.compile("\\{t}\\.([a-z_]+)|:reach_[a-z_]+");
    private static final Pattern PARAMETER = Pattern.compile(":" + PREFIX + "([a-z_]+)");

    /** That {@code value} is one of the ids reached by name of that type. */
    static String isNamed(String value, String type) {
        return "%s = any(cast(string_to_array(:%s%s, ',') as uuid[]))".formatted(value, PREFIX, type.replace('-', '_'));
    }

    static Condition of(String sql, Bounds bounds) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : new TreeSet<>(
                PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList())) {
            parameters.put(
                    PREFIX + name,
                    String.join(
                            ",",
                            bounds.named(name.replace('_', '-')).stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList()));
        }
        return new Condition(sql, parameters);
    }

    public boolean isTrue() {
        return sql.equals(TRUE);
    }

    /** The condition over a row with this alias. */
    static String ofRow(String sql, String alias) {
        return sql.replace(ROW, alias);
    }

    /**
     * The same over the entity {@code e} in HQL. It is handed to the database as it is: HQL knows the entities of rooms only by
     * their properties, and a column that is compared itself costs no second look into the table.
     */
    String hql() {
        List<String> arguments = new ArrayList<>();
        String pattern = ARGUMENT.matcher(sql).replaceAll(found -> {
            arguments.add(found.group(1) == null ? found.group() : "column(e." + found.group(1) + ")");
            return "?";
        });
        return "cast(sql('%s', %s) as Boolean) = true"
                .formatted(pattern.replace("'", "''"), String.join(", ", arguments));
    }
}
