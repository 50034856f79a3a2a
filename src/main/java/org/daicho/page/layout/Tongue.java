package org.daicho.page.layout;

import io.quarkus.qute.TemplateData;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.daicho.shared.http.Languages;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** The language of a page, and how days, moments and sums are written in it. */
@TemplateData
public record Tongue(Locale locale) {

    static final String PARAMETER = "lang";

    /** What the address asks for goes before what was chosen earlier. */
    public static Tongue of(RoutingContext routing) {
        String asked = asked(routing);
        return new Tongue(
                asked == null ? Languages.of(routing) : asked.equals("en") ? Locale.ENGLISH : Locale.JAPANESE);
    }

    /** {@code ja} or {@code en} if the address says so. */
    static @Nullable String asked(RoutingContext routing) {
        String asked = routing.request().getParam(PARAMETER);
        return "en".equals(asked) || "ja".equals(asked) ? asked : null;
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    public String code() {
        return isEnglish() ? "en" : "ja";
    }

    public String of(String ja, String en) {
        return isEnglish() ? en : ja;
    }

    public String of(Text text) {
        return text.in(locale);
    }

    /** 令和9年3月31日, or 2027-03-31 in English; a dash for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : isEnglish() ? day.toString() : Wareki.print(day);
    }

    public String moment(Instant moment) {
        ZonedDateTime here = moment.atZone(TokyoClock.ZONE);
        return day(here.toLocalDate()) + " %02d:%02d".formatted(here.getHour(), here.getMinute());
    }

    /** 令和9年3月, or 2027-03. */
    public String month(YearMonth month) {
        return isEnglish()
                ? month.toString()
                : Wareki.print(month.atEndOfMonth()).replaceAll("[0-9]+日$", "");
    }

    public String yes(@Nullable Boolean value) {
        return value == null ? "—" : value ? of("あり", "yes") : of("なし", "no");
    }

    public String yen(@Nullable Long amount) {
        return amount == null ? "—" : of("%,d円", "JPY %,d").formatted(amount);
    }
}
