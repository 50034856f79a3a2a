package org.daicho.groupware.webhook.attempt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a moment. */
final class RetryAfter {

    /** As long as the longest wait of our own: nobody can put a message off for longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /** Null where it says nothing that could be read. */
    static @Nullable Duration read(String text, Instant now) {
        Duration wished;
        if (SECONDS.matcher(text.strip()).matches()) {
            wished = Duration.ofSeconds(Long.parseLong(text.strip()));
        } else {
            try {
                Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
                wished = until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
        return wished.compareTo(LONGEST) < 0 ? wished : LONGEST;
    }
}
