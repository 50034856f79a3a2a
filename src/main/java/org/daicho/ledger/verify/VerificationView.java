package org.daicho.ledger.verify;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verification of the record found.
 *
 * @param sound whether nothing was found, and the object store could be asked
 * @param from the first position that was read again
 * @param to the last one
 * @param size how many entries the tree has
 * @param checkpoints how many checkpoints were compared: those of sizes within the range, from database and store
 * @param storeAnswered false when the copies in the object store could not be compared
 * @param truncated whether there is more to find than is listed
 */
@Schema(name = "LedgerVerification")
public record VerificationView(
        @Schema(examples = "false") boolean sound,
        @Schema(examples = "1") long from,
        @Schema(examples = "41823") long to,
        @Schema(examples = "41823") long size,
        @Schema(examples = "214") int checkpoints,
        @Schema(examples = "true") boolean storeAnswered,
        @Schema(examples = "false") boolean truncated,
        List<Finding> findings) {}
