package org.daicho.evidence.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as far as it has come.
 *
 * @param multipart the store's number of it; null as long as no part was filled
 * @param parts that the store has
 * @param tail what has come and has not filled a part
 */
record ResumableUpload(
        UUID id,
        UUID evidenceId,
        String key,
        @Nullable String multipart,
        int parts,
        long length,
        long received,
        byte[] tail,
        @Nullable String claimed,
        String createdBy,
        Instant createdAt,
        Instant expiresAt) {

    boolean isWhole() {
        return received == length;
    }
}
