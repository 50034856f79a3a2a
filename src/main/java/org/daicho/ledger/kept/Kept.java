package org.daicho.ledger.kept;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;

/** One resource of the register as it is stored. {@link Records} stamps and records it; nobody else writes these fields. */
@MappedSuperclass
public abstract class Kept {

    @Id
    public UUID id;

    /** The entity tag, and the number of the entry in the resource's history. */
    @Version
    public long version;

    public Instant createdAt;
    public Instant updatedAt;

    protected Kept() {}

    /** A new one, in its first version. */
    protected Kept(UUID id, Instant now) {
        this.id = id;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The whole of it as the API shows it, which is also what the ledger keeps. */
    public abstract Versioned view();
}
