package org.daicho.access.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The readings, and the record of them. */
@Singleton
class ReadingRecords extends Records<Reading> {

    @Inject
    ReadingRecords(Ledger ledger, Clock clock) {
        super("reading", ledger, clock);
    }

    /** Nobody else begins or ends the same reading until the transaction is over: parts may be fetched side by side. */
    Optional<Reading> locked(String caller, String subjectType, UUID subjectId, Instant hour) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, String.join("\n", "reading", caller, subjectType, subjectId.toString()))
                .getResultList();
        return find(
                        "caller = ?1 and subjectType = ?2 and subjectId = ?3 and hour = ?4",
                        caller,
                        subjectType,
                        subjectId,
                        hour)
                .firstResultOptional();
    }
}
