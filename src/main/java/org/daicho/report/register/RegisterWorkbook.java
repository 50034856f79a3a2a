package org.daicho.report.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.contract.ContractRow;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.time.Wareki;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The register as an Excel file (ECMA-376), written row by row. Words are always cells of text, which a spreadsheet never takes
 * for a formula, so that nothing needs an apostrophe; they stand in the sheet itself, because a table of shared strings would
 * have to be kept until the end.
 */
final class RegisterWorkbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NAME = "委託契約台帳";
    private static final String FONT = "Yu Gothic";
    private static final int FONT_SIZE = 11;
    private static final String HEADING_FILL = "DDE6F0";
    private static final int ROWS_IN_MEMORY = 200;

    /** In characters of half width. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("件名", 44, "委託先名称", 32, "備考", 40, "情報の分類", 28, "共同企業体の構成員", 36);

    private static final int WIDTH = 16;

    /**
     * 令和8年4月1日; the number 411 is Japanese in every version of Excel and in LibreOffice. Words are marked by backslashes,
     * because the library would write quotes into its XML as they are.
     */
    private static final String IN_ERAS = "[$-411]ggge\\年m\\月d\\日";

    /** An end "for ever" is written 9999/12/31, which no era has. */
    private static final String WESTERN = "yyyy/m/d";

    private static final LocalDate LAST_IN_REIWA = LocalDate.of(2117, 12, 31);

    /** Excel counts a 29 February 1900 that never was, and no day before 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String WHOLE_NUMBER = "#,##0";

    private final Worksheet sheet;
    private int row;

    private RegisterWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(OutputStream out, List<Column<ContractRow>> columns, ListAnswers.Rows<ContractRow> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Daicho", null)) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            RegisterWorkbook register = new RegisterWorkbook(workbook.newWorksheet(NAME));
            register.begin(columns);
            rows.each(contract -> register.row(columns, contract));
            register.end(columns.size());
        }
    }

    /** What concerns the sheet as a whole stands in the file before its first row. */
    private void begin(List<Column<ContractRow>> columns) {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header(NAME, Position.LEFT, FONT, FONT_SIZE);
        sheet.footer("&P / &N", Position.CENTER, FONT, FONT_SIZE);
        for (int column = 0; column < columns.size(); column++) {
            String heading = columns.get(column).heading();
            sheet.width(column, WIDTHS.getOrDefault(heading, WIDTH));
            sheet.inlineString(0, column, heading);
            sheet.style(0, column).bold().wrapText(true).fillColor(HEADING_FILL).set();
        }
    }

    private void row(List<Column<ContractRow>> columns, ContractRow contract) throws IOException {
        row++;
        for (int column = 0; column < columns.size(); column++) {
            cell(column, columns.get(column).value().apply(contract));
        }
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            day(column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            if (number instanceof Long) {
                sheet.style(row, column).format(WHOLE_NUMBER).set();
            }
        } else if (value != null && !value.toString().isEmpty()) {
            words(column, value.toString());
        }
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            words(column, Wareki.print(day));
            return;
        }
        sheet.value(row, column, day);
        sheet.style(row, column)
                .format(day.isAfter(LAST_IN_REIWA) ? WESTERN : IN_ERAS)
                .set();
    }

    private void words(int column, String words) {
        sheet.inlineString(row, column, words);
        if (words.indexOf('\n') >= 0) {
            sheet.style(row, column).wrapText(true).set();
        }
    }

    /** The filter's range is known only now, and is written behind the rows. */
    private void end(int columns) throws IOException {
        sheet.setAutoFilter(0, 0, row, columns - 1);
        sheet.finish();
    }
}
