package org.daicho.intake.csv;

import java.util.List;
import java.util.Map;
import org.daicho.shared.problem.Violation;

/**
 * One row below the headings.
 *
 * @param number as a spreadsheet counts: the headings are usually row 1, blank rows count, line breaks in a cell do not
 * @param cells by heading, in the order of the file, exactly as written; "" where the row is too short
 * @param violations what is wrong with the row as a row: {@code ragged-row}, {@code cell-too-long}
 */
public record CsvRow(long number, Map<String, String> cells, List<Violation> violations) {

    /** "" where the file has no such column. */
    public String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }
}
