package org.daicho.ledger.key;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new key in place of the present one.
 *
 * @param overlapDays how long the present key goes on to sign as well; 30 when absent
 */
public record NewLedgerKey(@Min(0) @Max(LONGEST_OVERLAP) @Schema(examples = "30") @Nullable Integer overlapDays) {

    private static final int LONGEST_OVERLAP = 366;

    static final Duration USUAL_OVERLAP = Duration.ofDays(30);

    Duration overlap() {
        return overlapDays == null ? USUAL_OVERLAP : Duration.ofDays(overlapDays);
    }
}
