package org.daicho.shared.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/**
 * 会計年度: 1 April to 31 March (地方自治法 208条), named after the year it begins in.
 *
 * @param year 1886 (明治19年度, the first to begin in April) to 9998
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static final String NOT_A_FISCAL_YEAR = "not-a-fiscal-year";
    public static final String OUT_OF_RANGE = "fiscal-year-out-of-range";

    private static final int FIRST = 1886;
    private static final int LAST = 9998;

    private static final Pattern FORM =
            Pattern.compile("(?:(?<era>" + Era.NAMES + ")\\s*(?<eraYear>元|[0-9]{1,2})|(?<year>[0-9]{4}))\\s*(?:年度)?");

    private static final Text FORMS_ACCEPTED =
            Text.of("年度として読めません。令和8年度、R8、2026 のように書いてください。", "Not a fiscal year. Write it like 令和8年度, R8 or 2026.");
    private static final Text RANGE = Text.of("年度は西暦%d年から%d年までです。", "A fiscal year lies between %d and %d.")
            .with(FIRST, LAST);
    private static final Text OTHER_ERA =
            Text.of("この元号の年度はありません。正しくは%sです。", "The era has no such fiscal year, which is %s.");

    public FiscalYear {
        if (year < FIRST || year > LAST) {
            throw new UnreadableValueException(OUT_OF_RANGE, RANGE, String.valueOf(year));
        }
    }

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear());
    }

    /**
     * Reads 令和8年度, 令和元年度, R8, R08年度, 2026, 2026年度, in full or half width. 令和8年 without 度 is a calendar year and
     * refused; 平成31年度 and 令和元年度 are both 2019, 平成32年度 does not exist.
     *
     * @throws UnreadableValueException {@code not-a-fiscal-year}, {@code fiscal-year-out-of-range} or {@code era-mismatch}
     */
    public static FiscalYear parse(String text) {
        var match = FORM.matcher(HalfWidth.of(text));
        if (!match.matches()) {
            throw new UnreadableValueException(NOT_A_FISCAL_YEAR, FORMS_ACCEPTED, text);
        }
        if (match.group("era") == null) {
            return new FiscalYear(Integer.parseInt(match.group("year")));
        }
        var era = Era.named(match.group("era"));
        var fiscalYear = new FiscalYear(era.westernYear(match.group("eraYear")));
        if (Era.on(fiscalYear.first()) != era && fiscalYear.era() != era) {
            throw new UnreadableValueException(Wareki.ERA_MISMATCH, OTHER_ERA.with(fiscalYear.labelJa()), text);
        }
        return fiscalYear;
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** Inclusive. */
    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first()) && !date.isAfter(last());
    }

    /** 令和8年度; 2019 is 令和元年度 as a whole, as the government decided for its own papers when the era changed. */
    public String labelJa() {
        return era().label(year) + "年度";
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** The era at the end of the calendar year: it names 1988 昭和63年度, and 2019 令和元年度, as people do. */
    private Era era() {
        return Era.on(LocalDate.of(year, Month.DECEMBER, 31));
    }
}
