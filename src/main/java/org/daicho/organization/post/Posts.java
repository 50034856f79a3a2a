package org.daicho.organization.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

/** The posts, and the record of their changes. */
@Singleton
class Posts extends Records<Post> {

    @Inject
    Posts(Ledger ledger, Clock clock) {
        super("post", ledger, clock);
    }

    /** Throws 404 if there is none. Its row stays locked until the transaction ends. */
    Post locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound(subject(), id));
    }

    /** Those of the unit that go on after the day. */
    List<Post> ofUnitAfter(UUID unitId, LocalDate lastDay) {
        return list("unitId = ?1 and (validUntil is null or validUntil > ?2) order by nameKey, id", unitId, lastDay);
    }
}
