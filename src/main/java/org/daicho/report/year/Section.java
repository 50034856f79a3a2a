package org.daicho.report.year;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.shared.text.Text;

/**
 * A part of the report: numbers that are counted in one walk over the rows {@code a}. In its SQL {@code :first} and {@code :last}
 * are the first and the last day of the year, {@code :year} its number and {@code :today} today. A value; each {@code with…}
 * answers a longer one.
 *
 * @param permission of the list of these things; who may not see the list is not told the numbers
 * @param subject what the rows are, for the reach of whoever asks
 */
record Section(
        String code, Text title, String permission, String subject, String from, String where, List<Figure> figures) {

    static Section of(String code, Text title, String permission, String subject) {
        return new Section(code, title, permission, subject, "", "true", List.of());
    }

    Section over(String tables, String condition) {
        return new Section(code, title, permission, subject, tables, condition, figures);
    }

    Section with(String figure, String ja, String en, String condition) {
        return and(Figure.count(code + '_' + figure, Text.of(ja, en), condition));
    }

    Section with(Figure figure) {
        return and(figure);
    }

    /** One figure for each value, which a column has by its name. */
    <E extends Enum<E>> Section withEach(E[] values, Function<E, Text> label, String column) {
        Section longer = this;
        for (E value : values) {
            Text words = label.apply(value);
            longer = longer.with(
                    value.name(), "うち" + words.ja(), "of these: " + words.en(), column + " = '" + value.name() + "'");
        }
        return longer;
    }

    String select(String reached) {
        return "select " + figures.stream().map(Figure::sql).collect(Collectors.joining(", ")) + " from " + from
                + " where " + where + " and " + reached;
    }

    private Section and(Figure figure) {
        List<Figure> more = new ArrayList<>(figures);
        more.add(figure);
        return new Section(code, title, permission, subject, from, where, List.copyOf(more));
    }
}
