package org.daicho.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/**
 * Dates as people write them in Japan: 令和8年4月1日, R8.4.1, 2026/4/1, 2026-04-01, 20260401, in full or half width.
 *
 * <p>The JDK's own formatter is not used for reading: it is silent about which of the three things went wrong, knows no 元,
 * and would move 令和1年4月1日 into the era before without a word.
 */
public final class Wareki {

    public static final String NOT_A_DATE = "not-a-date";
    public static final String NO_SUCH_DAY = "no-such-day";
    public static final String ERA_MISMATCH = "era-mismatch";

    private static final String YEAR =
            "(?:(?<era>" + Era.NAMES + ")\\s*(?<eraYear>元|[0-9]{1,2})|(?<year>[1-9][0-9]{3}))\\s*";
    private static final String MONTH = "\\s*(?<month>[0-9]{1,2})\\s*";
    private static final String DAY = "\\s*(?<day>[0-9]{1,2})\\s*";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(YEAR + "年" + MONTH + "月" + DAY + "日"),
            Pattern.compile(YEAR + "(?<separator>[./-])" + MONTH + "\\k<separator>" + DAY),
            Pattern.compile("(?<era>(?!))?(?<eraYear>(?!))?(?<year>[1-9][0-9]{3})(?<month>[0-9]{2})(?<day>[0-9]{2})"));

    private static final Pattern YEAR_UNCLEAR =
            Pattern.compile("'?[0-9]{1,2}\\s*[./年-]\\s*[0-9]{1,2}\\s*[./月-]\\s*[0-9]{1,4}\\s*日?");

    private static final Text FORMS_ACCEPTED = Text.of(
            "日付として読めません。令和8年4月1日、R8.4.1、2026/4/1 のように書いてください。",
            "Not a date. Write it like 令和8年4月1日, R8.4.1 or 2026/4/1.");
    private static final Text WHICH_YEAR = Text.of(
            "どの年か決められません。元号（R8.4.1）か4桁の西暦（2026/4/1）で書いてください。",
            "The year is unclear. Write the era (R8.4.1) or a year of four digits first (2026/4/1).");
    private static final Text NO_DAY = Text.of("この日付は暦にありません。", "The calendar has no such day.");
    private static final Text OTHER_ERA =
            Text.of("この元号の期間にない日付です。正しくは %s です。", "The era does not contain this date, which is %s.");
    private static final Text BEFORE_GREGORIAN = Text.of(
            "明治6年1月1日より前の日付は旧暦のため扱えません。",
            "Dates before 1 January 1873 (明治6年) follow the lunisolar calendar and cannot be read.");

    private Wareki() {}

    /** @throws UnreadableValueException {@code not-a-date}, {@code no-such-day} or {@code era-mismatch} */
    public static LocalDate parse(String text) {
        var plain = HalfWidth.of(text);
        for (var form : FORMS) {
            var match = form.matcher(plain);
            if (match.matches()) {
                return date(match, text);
            }
        }
        boolean unclear = YEAR_UNCLEAR.matcher(plain).matches();
        throw new UnreadableValueException(NOT_A_DATE, unclear ? WHICH_YEAR : FORMS_ACCEPTED, text);
    }

    /** 令和8年4月1日, 令和元年5月1日; a date before 明治6年 as 1872年12月31日. */
    public static String print(LocalDate date) {
        int year = date.getYear();
        var label = date.isBefore(Era.GREGORIAN_FROM)
                ? String.valueOf(year)
                : Era.on(date).label(year);
        return label + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static LocalDate date(Matcher match, String text) {
        var era = match.group("era");
        int year = era == null
                ? Integer.parseInt(match.group("year"))
                : Era.named(era).westernYear(match.group("eraYear"));
        var date = day(year, match, text);
        if (era != null && date.isBefore(Era.GREGORIAN_FROM)) {
            throw new UnreadableValueException(ERA_MISMATCH, BEFORE_GREGORIAN, text);
        }
        if (era != null && Era.on(date) != Era.named(era)) {
            throw new UnreadableValueException(ERA_MISMATCH, OTHER_ERA.with(print(date)), text);
        }
        return date;
    }

    private static LocalDate day(int year, Matcher match, String text) {
        try {
            return LocalDate.of(year, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
        } catch (DateTimeException e) {
            throw new UnreadableValueException(NO_SUCH_DAY, NO_DAY, text);
        }
    }
}
