package org.daicho.evidence.direct;

import java.time.Instant;
import java.util.UUID;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.content.ReprDigest;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the store.
 *
 * @param multipart the store's number of the upload
 * @param sha256 as promised
 * @param claimed the media type as its sender calls it
 * @param isComplete whether it has become the file of its evidence
 */
record DirectUpload(
        UUID id,
        UUID evidenceId,
        String key,
        String multipart,
        PartPlan plan,
        byte @Nullable [] sha256,
        @Nullable String claimed,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        boolean isComplete) {

    Promise promise(long limit) {
        return new Promise(plan.size(), limit, sha256 == null ? null : ReprDigest.stated("/sha256", sha256));
    }
}
