package org.daicho.ledger.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs or signed checkpoints.
 *
 * @param verifierKey name, hash and public key, as verifiers of signed notes take it
 * @param madeHere whether the service made it, and its private half is in the database; else it is configured
 * @param signsUntil when it stops or stopped to sign; absent while no other has taken its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerKey")
public record LedgerKeyView(
        UUID id,
        long version,
        @Schema(examples = "daicho+5dcf1b33+AdCg2VZWUNiYJ7ur6TRqBM1kVv1yWwNgXEnvnRSEW6cR") String verifierKey,
        boolean madeHere,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant signsUntil)
        implements Versioned {

    static LedgerKeyView of(LedgerKey key) {
        return new LedgerKeyView(
                key.id, key.version, key.verifierKey, key.madeHere, key.createdAt, key.updatedAt, key.signsUntil);
    }
}
