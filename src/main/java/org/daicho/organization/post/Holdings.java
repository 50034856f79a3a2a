package org.daicho.organization.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** Who held which post when, and the record of the changes. */
@Singleton
class Holdings extends Records<Holding> {

    @Inject
    Holdings(Ledger ledger, Clock clock) {
        super("holding", ledger, clock);
    }

    /** Everybody who holds the post that day, whatever way. */
    List<Holding> of(UUID postId, LocalDate day) {
        return list(
                "postId = ?1 and fromOn <= ?2 and (untilOn is null or untilOn >= ?2) order by fromOn, id", postId, day);
    }

    List<Holding> ofPerson(UUID personId, LocalDate day) {
        return list(
                "personId = ?1 and fromOn <= ?2 and (untilOn is null or untilOn >= ?2) order by fromOn, id",
                personId,
                day);
    }
}
