package org.daicho.organization.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The units, and the record of their changes. */
@Singleton
class Units extends Records<Unit> {

    @Inject
    Units(Ledger ledger, Clock clock) {
        super("organization-unit", ledger, clock);
    }

    /** Those directly below that go on after the day. */
    List<Unit> below(UUID id, LocalDate lastDay) {
        return list("parentId = ?1 and (validUntil is null or validUntil > ?2) order by nameKey, id", id, lastDay);
    }
}
