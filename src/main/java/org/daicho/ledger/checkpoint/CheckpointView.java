package org.daicho.ledger.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that is kept.
 *
 * @param size how many entries the ledger had
 * @param root hash of the tree of that size, base64
 * @param note the signed note itself
 * @param objectKey where the object store keeps a copy of the note
 * @param storedAt since when; absent while the store has not taken it yet
 * @param lockedUntil until when the store has confirmed that nobody can delete the copy; absent where it cannot lock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerCheckpoint")
public record CheckpointView(
        UUID id,
        @Schema(examples = "41823") long size,
        @Schema(examples = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=") String root,
        @Schema(examples = CheckpointResource.NOTE) String note,
        @Schema(examples = "token:監査") String madeBy,
        Instant madeAt,
        @Schema(examples = "ledger/checkpoints/0000000214") String objectKey,
        @Nullable Instant storedAt,
        @Nullable Instant lockedUntil) {

    static CheckpointView of(KeptCheckpoint kept) {
        return new CheckpointView(
                kept.id,
                kept.size,
                Base64.getEncoder().encodeToString(kept.root),
                kept.note,
                kept.madeBy,
                kept.madeAt,
                kept.objectKey,
                kept.storedAt,
                kept.lockedUntil);
    }
}
