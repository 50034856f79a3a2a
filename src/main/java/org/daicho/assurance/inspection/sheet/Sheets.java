package org.daicho.assurance.inspection.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The sheets of all rounds, and the record of their changes. */
@Singleton
class Sheets extends Records<Sheet> {

    @Inject
    Sheets(Ledger ledger, Clock clock) {
        super("self-inspection-sheet", ledger, clock);
    }

    /** Throws 404 for a post that is not asked in that round. */
    Sheet of(UUID roundId, UUID postId) {
        return find("roundId = ?1 and postId = ?2", roundId, postId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound(subject(), postId));
    }

    /** For a change: as {@link #get(UUID, IfMatch)}. */
    Sheet of(UUID roundId, UUID postId, @Nullable IfMatch ifMatch) {
        Sheet found = of(roundId, postId);
        IfMatch.require(ifMatch, found.version);
        return found;
    }
}
