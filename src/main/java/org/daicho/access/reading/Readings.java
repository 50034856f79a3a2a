package org.daicho.access.reading;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/** Where rooms note that content is about to be handed out: what cannot be noted is not handed out either. */
@Singleton
public class Readings {

    /** {@code bytes 0-99/200}: the last byte and the length. */
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes \\d+-(\\d+)/(\\d+)");

    private static final int LONGEST_RANGE = 200;

    private final ReadingRecords records;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    Readings(ReadingRecords records, SecurityIdentity identity, Clock clock) {
        this.records = records;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Notes the reading unless this hour's is noted already; at most two entries an hour, one for the beginning and one for the
     * end. An answer that hands nothing out, such as 304, is no reading.
     *
     * @param answer as it will be sent
     */
    @Transactional
    public Response noted(String subjectType, UUID subjectId, HttpHeaders request, Response answer) {
        if (answer.getStatus() != 200 && answer.getStatus() != 206) {
            return answer;
        }
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        String caller = identity.getPrincipal().getName();
        boolean last = answer.getStatus() == 200 || reachesTheEnd(answer.getHeaderString("Content-Range"));
        Reading present = records.locked(caller, subjectType, subjectId, hour).orElse(null);
        if (present == null) {
            Reading fresh = new Reading(Ids.next(), caller, subjectType, subjectId, hour, now);
            fresh.range = answer.getStatus() == 200 ? null : shortened(request.getHeaderString("Range"));
            fresh.toTheEnd = last;
            records.add(fresh);
        } else if (last && !present.toTheEnd) {
            present.toTheEnd = true;
            records.record(present, "completed");
        }
        return answer;
    }

    private static boolean reachesTheEnd(@Nullable String contentRange) {
        Matcher range = CONTENT_RANGE.matcher(contentRange == null ? "" : contentRange);
        return range.matches() && Long.parseLong(range.group(1)) + 1 == Long.parseLong(range.group(2));
    }

    private static @Nullable String shortened(@Nullable String range) {
        return range == null || range.length() <= LONGEST_RANGE ? range : range.substring(0, LONGEST_RANGE);
    }
}
