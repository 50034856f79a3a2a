package org.daicho.report.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.daicho.contract.ContractRow;
import org.daicho.report.paper.PrintedPage;
import org.daicho.report.paper.PrintedPage.Cell;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.text.Text;

/** The register on paper: of its columns those that have room on a sheet of A4 that lies. */
final class RegisterPage {

    private static final Text TITLE = Text.of("委託契約台帳", "Register of outsourcing contracts");

    /** By the heading of the list. */
    private static final List<Text> PRINTED = List.of(
            Text.of("契約番号", "Reference"),
            Text.of("件名", "Title"),
            Text.of("委託先名称", "Contractor"),
            Text.of("契約日", "Contracted"),
            Text.of("履行開始日", "From"),
            Text.of("履行終了日", "Until"),
            Text.of("契約金額（税込）", "Amount, yen"),
            Text.of("契約方法", "Procurement"),
            Text.of("所管課", "Unit"),
            Text.of("責任者職", "Owner"),
            Text.of("個人情報", "Personal data"),
            Text.of("情報の分類", "Classification"),
            Text.of("状態", "State"));

    private RegisterPage() {}

    static void write(OutputStream out, List<Column<ContractRow>> columns, ListAnswers.Rows<ContractRow> rows)
            throws IOException {
        List<Column<ContractRow>> printed = PRINTED.stream()
                .flatMap(heading -> column(columns, heading).stream())
                .toList();
        PrintedPage page = PrintedPage.begin(out, TITLE, PrintedPage.Paper.LYING);
        page.beginTable(PRINTED);
        rows.each(contract ->
                page.row(printed.stream().map(column -> cell(column, contract)).toList()));
        page.endTable();
        page.end();
    }

    private static Optional<Column<ContractRow>> column(List<Column<ContractRow>> columns, Text heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading.ja()))
                .findFirst();
    }

    private static Cell cell(Column<ContractRow> column, ContractRow contract) {
        return column.value().apply(contract) instanceof Long number
                ? Cell.number(number)
                : Cell.text(column.cell(contract));
    }
}
