package org.daicho.access.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read something: one for each hour in which they did. A download that is resumed a thousand times is one.
 *
 * @param range what was asked for first, as in the header {@code Range}; absent for the whole
 * @param toTheEnd whether its last byte was handed out too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reading")
public record ReadingView(
        UUID id,
        long version,
        @Schema(examples = "token:監査法人") String caller,
        @Schema(examples = "bundle") String subjectType,
        UUID subjectId,
        @Schema(examples = "bytes=0-1048575") @Nullable String range,
        @Schema(examples = "true") boolean toTheEnd,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ReadingView of(Reading reading) {
        return new ReadingView(
                reading.id,
                reading.version,
                reading.caller,
                reading.subjectType,
                reading.subjectId,
                reading.range,
                reading.toTheEnd,
                reading.createdAt,
                reading.updatedAt);
    }
}
