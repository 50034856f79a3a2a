package org.daicho.ledger.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was sealed.
 *
 * @param position which entry, or the first of a range; absent for an entry that has no position and for a checkpoint
 * @param until the last position of the range
 * @param sealedAt where the entry that now stands here was sealed; only of one that was reordered
 * @param entryId of the entry that now stands here
 * @param checkpoint the object key of the checkpoint that says otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerFinding")
public record Finding(
        FindingKind kind,
        @Schema(examples = "41822") @Nullable Long position,
        @Schema(examples = "41823") @Nullable Long until,
        @Schema(examples = "41820") @Nullable Long sealedAt,
        @Nullable UUID entryId,
        @Schema(examples = "ledger/checkpoints/0000000214") @Nullable String checkpoint,
        Text message) {

    static Finding at(FindingKind kind, long position, @Nullable Long sealedAt, @Nullable UUID entryId) {
        return new Finding(kind, position, null, sealedAt, entryId, null, kind.text());
    }

    static Finding without(UUID entryId) {
        return new Finding(FindingKind.INSERTED, null, null, null, entryId, null, FindingKind.INSERTED.text());
    }

    static Finding over(FindingKind kind, long position, long until, @Nullable String checkpoint) {
        return new Finding(kind, position, until, null, null, checkpoint, kind.text());
    }

    static Finding of(FindingKind kind, String checkpoint) {
        return new Finding(kind, null, null, null, null, checkpoint, kind.text());
    }
}
