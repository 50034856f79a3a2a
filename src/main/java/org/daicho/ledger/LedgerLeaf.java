package org.daicho.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The position that the sealer gave to an entry. */
@Entity(name = "LedgerLeaf")
@Immutable
class LedgerLeaf {

    @Id
    long position;

    UUID entryId;
}
