package org.daicho.report.year;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.daicho.report.paper.PrintedPage;
import org.daicho.report.paper.PrintedPage.Cell;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;

/** The report on paper. */
final class YearlyReportPage {

    private static final Text TITLE = Text.of("%s 外部委託の年次報告", "Yearly report on outsourcing, fiscal year %d");
    private static final Text PERIOD = Text.of("対象期間：%sから%sまで（%s集計）", "From %s until %s, counted on %s");
    private static final List<Text> HEADINGS = List.of(Text.of("項目", "Item"), Text.of("件数", "Number"));

    private YearlyReportPage() {}

    static void write(YearlyReport report, OutputStream out) throws IOException {
        Text title = new Text(
                TITLE.ja().formatted(report.fiscalYearLabel()), TITLE.en().formatted(report.fiscalYear()));
        PrintedPage page = PrintedPage.begin(out, title, PrintedPage.Paper.UPRIGHT);
        page.paragraph(new Text(
                PERIOD.ja()
                        .formatted(
                                Wareki.print(report.from()),
                                Wareki.print(report.until()),
                                Wareki.print(report.countedOn())),
                PERIOD.en().formatted(report.from(), report.until(), report.countedOn())));
        for (YearlyReport.Part part : report.sections()) {
            page.section(part.title());
            page.beginTable(HEADINGS);
            for (YearlyReport.Value figure : part.figures()) {
                page.row(List.of(Cell.heading(figure.label()), Cell.number(figure.value())));
            }
            page.endTable();
        }
        page.end();
    }
}
