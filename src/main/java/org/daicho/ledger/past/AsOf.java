package org.daicho.ledger.past;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The moment as of which something is read.
 *
 * @param before the first moment that no longer counts
 */
public record AsOf(Instant before) {

    private static final Text WANTED = Text.of(
            "日付（2026-04-01、その日の終わりまで）か日時（2026-04-01T09:00:00+09:00）を指定してください。",
            "A date (2026-04-01, up to the end of that day) or a date-time (2026-04-01T09:00:00+09:00) is wanted.");

    private static final long MICROSECOND = 1_000;

    /** Far beyond any record, and within what the database can compare with. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** A day counts whole, in Tokyo's time; a moment counts itself; nothing means now. */
    public static AsOf read(@Nullable String text, Clock clock) {
        if (text == null) {
            return including(clock.instant());
        }
        AsOf read = parsed(text, clock);
        if (read.before.isBefore(EARLIEST) || read.before.isAfter(LATEST)) {
            throw refused(text);
        }
        return read;
    }

    /** The last moment that counts. The record is kept to the microsecond. */
    public Instant last() {
        return before.minusNanos(MICROSECOND);
    }

    private static AsOf parsed(String text, Clock clock) {
        try {
            return text.contains("T")
                    ? including(OffsetDateTime.parse(text).toInstant())
                    : new AsOf(LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(clock.getZone())
                            .toInstant());
        } catch (DateTimeException unreadable) {
            throw refused(text);
        }
    }

    private static ProblemException refused(String text) {
        return ProblemException.invalid("asOf", "unreadable-parameter", WANTED, text);
    }

    private static AsOf including(Instant moment) {
        return new AsOf(moment.plusNanos(MICROSECOND));
    }
}
