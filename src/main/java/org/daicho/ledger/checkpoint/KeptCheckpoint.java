package org.daicho.ledger.checkpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checkpoint that was made to be kept. Not in the ledger: it is about the ledger, and its copy is in the object store. */
@Entity(name = "KeptCheckpoint")
@Table(name = "ledger_checkpoint")
class KeptCheckpoint {

    @Id
    UUID id;

    /** Gapless, from 1; the object's key is made of it. */
    long seq;

    long size;
    byte[] root;
    String note;
    String madeBy;
    Instant madeAt;
    String objectKey;

    /** Null until the object store has it. */
    @Nullable Instant storedAt;

    /** As the object store confirmed it. */
    @Nullable Instant lockedUntil;

    protected KeptCheckpoint() {}

    KeptCheckpoint(UUID id, long seq, SignedTree signed, String madeBy, Instant madeAt) {
        this.id = id;
        this.seq = seq;
        this.size = signed.size();
        this.root = signed.root();
        this.note = signed.note();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.objectKey = CheckpointObjects.key(seq);
    }
}
