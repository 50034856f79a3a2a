package org.daicho.evidence.check;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.objectstore.ObjectStore;

/** An object among the files of evidence that no record knows of. */
@Entity(name = "StrayObject")
class StrayObject extends Kept {

    String objectKey;
    long size;
    Instant writtenAt;

    protected StrayObject() {}

    StrayObject(UUID id, ObjectStore.Listed found, Instant now) {
        super(id, now);
        this.objectKey = found.key();
        this.size = found.size();
        this.writtenAt = found.writtenAt();
    }

    @Override
    public StrayView view() {
        return StrayView.of(this);
    }
}
