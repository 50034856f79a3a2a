package org.daicho.evidence.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sweep found and cleared.
 *
 * @param resumableUploads that nobody went on with in time
 * @param directUploads that were not completed in time
 * @param interruptedUploads whose objects or parts were left in the store
 * @param announcements whose file did not come in time
 * @param staleParts uploads in parts that nothing knew of
 * @param spooledFiles of multipart forms that a killed process left on this host's disk
 * @param strayObjects reported for the first time; they stay
 */
@Schema(name = "EvidenceSweep")
public record SweptView(
        @Schema(examples = "0") int resumableUploads,
        @Schema(examples = "0") int directUploads,
        @Schema(examples = "2") int interruptedUploads,
        @Schema(examples = "2") int announcements,
        @Schema(examples = "0") int staleParts,
        @Schema(examples = "0") int spooledFiles,
        @Schema(examples = "0") int strayObjects) {}
