package org.daicho.report.year;

import java.time.LocalDate;
import java.util.List;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a fiscal year, as far as the caller may see what is counted.
 *
 * @param until inclusive
 * @param countedOn the day on which they were counted; of a year that is not over they are those up to now
 */
@Schema(name = "YearlyReport")
public record YearlyReport(
        @Schema(examples = "2026") int fiscalYear,
        @Schema(examples = "令和8年度") String fiscalYearLabel,
        @Schema(examples = "2026-04-01") LocalDate from,
        @Schema(examples = "2027-03-31") LocalDate until,
        @Schema(examples = "2027-04-15") LocalDate countedOn,
        List<Part> sections) {

    /** The figures about one kind of thing; a part that the caller may not list is left out whole. */
    @Schema(name = "YearlyReportSection")
    public record Part(@Schema(examples = "CONTRACTS") String code, Text title, List<Value> figures) {}

    /** @param value how many, or yen where the label says so */
    @Schema(name = "YearlyReportFigure")
    public record Value(
            @Schema(examples = "CONTRACTS_ALL") String code, Text label, @Schema(examples = "15") long value) {}
}
