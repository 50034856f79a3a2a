package org.daicho.ledger.key;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The public half of a key that signs or signed checkpoints. */
@Entity(name = "LedgerKey")
class LedgerKey extends Kept {

    String verifierKey;
    boolean madeHere;

    @Nullable Instant signsUntil;

    protected LedgerKey() {}

    LedgerKey(UUID id, VerifierKey verifierKey, boolean madeHere, Instant now) {
        super(id, now);
        this.verifierKey = verifierKey.text();
        this.madeHere = madeHere;
    }

    /** For a while both keys sign, so that verifiers who know only one of them go on. */
    void succeeded(Instant now, Duration overlap) {
        signsUntil = now.plus(overlap);
    }

    boolean signs(Instant now) {
        return signsUntil == null || signsUntil.isAfter(now);
    }

    VerifierKey verifier() {
        return VerifierKey.parse(verifierKey);
    }

    @Override
    public LedgerKeyView view() {
        return LedgerKeyView.of(this);
    }
}
