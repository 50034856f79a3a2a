package org.daicho.evidence.direct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An upload that was begun, and where its parts go.
 *
 * @param urlsExpireAt read it again for new addresses
 * @param expiresAt when it is swept away, unless it was completed
 */
@Schema(name = "DirectUpload")
public record DirectUploadView(
        UUID id,
        UUID evidenceId,
        @Schema(examples = "8589934592") long size,
        @Schema(examples = "1073741824") long partSize,
        List<DirectPartView> parts,
        Instant urlsExpireAt,
        Instant expiresAt) {}
