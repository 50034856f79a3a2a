package org.daicho.ledger.lag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far sealing has come.
 *
 * @param size entries that are sealed and in the tree
 * @param sealedAt when the last of them was
 * @param pending entries that wait
 * @param oldestPendingAge for how many seconds the oldest of them has waited; absent when none waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerStatus")
public record LedgerStatusView(
        @Schema(examples = "41823") long size,
        @Nullable Instant sealedAt,
        @Schema(examples = "3") long pending,
        @Schema(examples = "0.412") @Nullable Double oldestPendingAge) {}
