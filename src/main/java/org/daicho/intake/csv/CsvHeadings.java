package org.daicho.intake.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** The first row that is not blank, and what it makes of the rows below. */
record CsvHeadings(List<String> names) {

    private static final Text TOO_MANY =
            Text.of("列が多すぎます（%d 列、上限 %d 列）。", "Too many columns: %d, where %d is the limit.");
    private static final Text TWICE =
            Text.of("見出し「%s」が2回あります。どちらの列か決められません。", "The heading \"%s\" stands there twice: which column is meant?");
    private static final Text RAGGED =
            Text.of("%d 行目の列数 (%d) が見出しの列数 (%d) と違います。", "Row %d has %d cells, the headings are %d.");
    private static final Text CELL = Text.of(
            "%d 行目の「%s」が長すぎます（%d 文字、上限 %d 文字）。",
            "\"%2$s\" in row %1$d is too long: %3$d characters, where %4$d is the limit.");

    static CsvHeadings of(CSVRecord first, CsvLimits limits) {
        int width = width(first);
        if (width > limits.columns()) {
            throw new UnreadableCsvException(Violation.of("too-many-columns", TOO_MANY.with(width, limits.columns())));
        }
        var names = new ArrayList<String>(width);
        var seen = new HashSet<String>();
        for (int i = 0; i < width; i++) {
            var written = first.get(i).strip();
            var name = written.isEmpty() ? "列" + (i + 1) : written;
            if (!seen.add(name)) {
                throw new UnreadableCsvException(Violation.of("duplicate-heading", TWICE.with(name)));
            }
            names.add(name);
        }
        return new CsvHeadings(List.copyOf(names));
    }

    CsvRow row(CSVRecord record, CsvLimits limits) {
        long number = record.getRecordNumber();
        var violations = new ArrayList<Violation>();
        // blank cells beyond the last heading are what a spreadsheet leaves of a column once used: nothing is lost
        if (record.size() < names.size() || width(record) > names.size()) {
            violations.add(
                    Violation.at("/rows/" + number, "ragged-row", RAGGED.with(number, record.size(), names.size())));
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            var cell = i < record.size() ? record.get(i) : "";
            if (cell.length() > limits.cell()) {
                violations.add(Violation.at(
                        "/rows/" + number + "/" + i,
                        "cell-too-long",
                        CELL.with(number, names.get(i), cell.length(), limits.cell())));
            }
            cells.put(names.get(i), cell);
        }
        return new CsvRow(number, Collections.unmodifiableMap(cells), List.copyOf(violations));
    }

    private static int width(CSVRecord record) {
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
