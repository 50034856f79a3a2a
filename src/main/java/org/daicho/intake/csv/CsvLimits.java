package org.daicho.intake.csv;

/**
 * What one row may hold, in UTF-16 units; the number of rows is not limited, since rows are never held together.
 *
 * @param columns the widest register seen has 19
 * @param cell longer than any remark, shorter than a document pasted by mistake
 * @param record all cells of a row together; it bounds the memory that a missing closing quote can take
 */
public record CsvLimits(int columns, int cell, int record) {

    public static final CsvLimits DEFAULT = new CsvLimits(200, 10_000, 100_000);

    /** The longest that a permitted record can be as it stands in the file: every character a doubled quote, all cells quoted. */
    long raw() {
        return 2L * record + 3L * columns;
    }
}
