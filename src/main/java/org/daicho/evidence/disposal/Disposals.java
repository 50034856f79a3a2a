package org.daicho.evidence.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The lists of disposal. */
@Singleton
class Disposals extends Records<Disposal> {

    @Inject
    Disposals(Ledger ledger, Clock clock) {
        super("evidence-disposal", ledger, clock);
    }

    /** Which of these are on a list that is still open. */
    Set<UUID> listed(Collection<UUID> evidenceIds) {
        return getEntityManager()
                .createQuery(
                        "select i from EvidenceDisposal d join d.evidenceIds i where i in :ids and d.state in :open",
                        UUID.class)
                .setParameter("ids", evidenceIds)
                .setParameter("open", List.of(DisposalState.PROPOSED, DisposalState.APPROVED))
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
