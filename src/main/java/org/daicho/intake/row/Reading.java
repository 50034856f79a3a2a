package org.daicho.intake.row;

import java.util.List;
import java.util.function.Function;
import org.daicho.intake.csv.CsvRow;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one row: all its cells, so that a row is refused with every reason at once.
 *
 * @param <D> what a row of this register says
 * @param row counted from 1 below the headings
 * @param line as the spreadsheet numbers it
 * @param label what it calls the thing it is about, as far as it says; null for a row that is wrong as a row
 * @param draft null when the row is refused
 */
public record Reading<D>(
        int row,
        long line,
        @Nullable String label,
        @Nullable D draft,
        List<Finding> findings,
        Mapping mapping,
        Function<Field, @Nullable String> cells) {

    /** What stands in the field's cell; null if nothing. */
    public @Nullable String value(Field field) {
        return cells.apply(field);
    }

    /** @param reader makes a draft that holds null for what could not be read; then there is an error for it */
    public static <D> Reading<D> of(int row, CsvRow csv, Mapping mapping, Function<Cells, D> reader) {
        Cells cells = new Cells(csv, mapping);
        D draft = cells.isBroken() ? null : reader.apply(cells);
        return new Reading<>(
                row,
                csv.number(),
                cells.label(),
                cells.refused() ? null : draft,
                cells.findings(),
                mapping,
                cells::value);
    }
}
