package org.daicho.access.token;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token is to get a new secret.
 *
 * @param overlapMinutes how long the present secret goes on beside the new one, so that systems can be changed over without
 *     a gap; a day when absent, 0 to stop it at once, a week at most
 * @param expiresAt when the token stops working from now on; unchanged when absent
 */
public record NewTokenSecret(
        @Min(0) @Max(10_080) @Schema(examples = "60") @Nullable Integer overlapMinutes, @Nullable Instant expiresAt) {

    private static final Duration A_DAY = Duration.ofDays(1);

    Instant previousUntil(Instant now) {
        return now.plus(overlapMinutes == null ? A_DAY : Duration.ofMinutes(overlapMinutes));
    }
}
