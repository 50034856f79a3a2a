package org.daicho.page.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.TokyoClock;
import org.daicho.shared.time.Wareki;

/** A moment as people write it: the day as everywhere, and what a clock in Japan shows, 14:30, 14時30分 or 午後2時. */
final class WallTime {

    /** Longer than anybody writes a moment, blanks and all. */
    private static final int LONGEST = 60;

    /** Blanks are taken whole and never given back: what is written in runs of them is not tried at each of them again. */
    private static final Pattern FORM = Pattern.compile(
            "(?<day>.*?[0-9日])(?:\\s++|T|(?<=日))"
                    + "(?<half>午前|午後)?+\\s*+(?<hour>[0-9]{1,2})"
                    + "(?:\\s*+時\\s*+(?:(?<minutes>[0-9]{1,2})\\s*+分)?|:(?<minute>[0-9]{2})(?<rest>:[0-9]{2}(?:\\.[0-9]{1,9})?)?)");

    private static final Text NO_TIME = Text.of(
            "日付と時刻の両方を、令和8年4月1日 14:30 のように書いてください。時刻が分からないときは、おおよその時刻で構いません。",
            "Write the day and the time, like 2026-04-01 14:30. Where the time is not known, roughly will do.");
    private static final Text NO_SUCH_TIME = Text.of("時計にない時刻です。", "No clock shows this time.");

    private WallTime() {}

    /** @throws UnreadableValueException where the day, the time or both cannot be read */
    static Instant parse(String text) {
        if (text.length() > LONGEST) {
            throw unreadable(text);
        }
        Matcher match = FORM.matcher(HalfWidth.of(text));
        if (!match.matches()) {
            throw unreadable(text);
        }
        return Wareki.parse(match.group("day"))
                .atTime(time(match, text))
                .atZone(TokyoClock.ZONE)
                .toInstant();
    }

    private static UnreadableValueException unreadable(String text) {
        return new UnreadableValueException("not-a-moment", NO_TIME, text);
    }

    /** To the minute, or as exactly as it is registered: what is shown reads back as the same moment. */
    static String print(Tongue l, Instant moment) {
        ZonedDateTime here = moment.atZone(TokyoClock.ZONE);
        return l.day(here.toLocalDate()) + " " + here.toLocalTime();
    }

    private static LocalTime time(Matcher match, String text) {
        int hour = Integer.parseInt(match.group("hour"));
        String minute = match.group("minute") == null ? match.group("minutes") : match.group("minute");
        String rest = match.group("rest") == null ? "" : match.group("rest");
        int later = "午後".equals(match.group("half")) && hour < 12 ? 12 : 0;
        try {
            return LocalTime.parse(
                    "%02d:%02d%s".formatted(hour + later, minute == null ? 0 : Integer.parseInt(minute), rest));
        } catch (DateTimeException noSuch) {
            throw new UnreadableValueException("no-such-time", NO_SUCH_TIME, text);
        }
    }
}
