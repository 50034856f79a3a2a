package org.daicho.evidence.check;

import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An object that the store holds and no record of evidence knows of. */
@Schema(name = "StrayObject")
public record StrayView(
        UUID id,
        long version,
        @Schema(examples = "evidence/019abc12-3456-7890-abcd-ef0123456789/019abc12-3456-7890-abcd-ef0123456780")
                String objectKey,
        @Schema(examples = "48213") long size,
        Instant writtenAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static StrayView of(StrayObject stray) {
        return new StrayView(
                stray.id,
                stray.version,
                stray.objectKey,
                stray.size,
                stray.writtenAt,
                stray.createdAt,
                stray.updatedAt);
    }
}
