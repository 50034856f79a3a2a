package org.daicho.evidence.upload;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An upload that was begun. */
@Schema(name = "ResumableUpload")
public record ResumableUploadView(
        UUID id,
        UUID evidenceId,
        @Schema(examples = "104857600") long length,
        @Schema(examples = "0") long offset,
        Instant expiresAt) {}
