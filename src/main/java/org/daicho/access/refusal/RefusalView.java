package org.daicho.access.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Attempts that were refused: of one caller, on one day, for one reason.
 *
 * @param caller as in the ledger; {@code -} where nobody proved who they were; {@code *} for all beyond those told apart in a
 *     day
 * @param status as it was answered: 401, 403, or 404 for what lies out of reach
 * @param reason the permission that was missing, or {@code out-of-reach}, or {@code unauthenticated}
 */
@Schema(name = "Refusal")
public record RefusalView(
        UUID id,
        @Schema(examples = "2026-11-25") LocalDate day,
        @Schema(examples = "token:財務会計システム連携") String caller,
        @Schema(examples = "403") int status,
        @Schema(examples = "contract:sign") String reason,
        @Schema(examples = "12") long attempts,
        Instant firstAt,
        Instant lastAt) {

    static RefusalView of(Refusal refusal) {
        return new RefusalView(
                refusal.id,
                refusal.day,
                refusal.caller,
                refusal.status,
                refusal.reason,
                refusal.attempts,
                refusal.firstAt,
                refusal.lastAt);
    }
}
