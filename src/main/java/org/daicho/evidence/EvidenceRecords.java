package org.daicho.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.evidence.metadata.MetadataRule;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** The records of evidence, and the record of their changes. */
@Singleton
class EvidenceRecords implements PanacheRepositoryBase<Evidence, UUID> {

    static final String SUBJECT = "evidence";

    private static final Text NO_SUCH_ORIGINAL =
            Text.of("revisionOf の証拠資料は登録されていません。", "The evidence named by revisionOf is not registered.");
    private static final Text ORIGINAL_STAYS =
            Text.of("revisionOf は後から変更できません。", "revisionOf cannot be changed later.");

    private final MetadataRule rule;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    EvidenceRecords(MetadataRule rule, Ledger ledger, Clock clock) {
        this.rule = rule;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Registers what is written before the file comes. */
    @Transactional
    public Evidence announce(NewEvidence wanted, String by) {
        NewEvidence kept = rule.require(wanted);
        if (kept.revisionOf() != null && findByIdOptional(kept.revisionOf()).isEmpty()) {
            throw refused("unknown-evidence", NO_SUCH_ORIGINAL);
        }
        Evidence evidence = new Evidence(Ids.next(), kept, by, clock.instant());
        persist(evidence);
        record(evidence, "announced");
        return evidence;
    }

    /** Writes and records; the same content again changes nothing. */
    void write(Evidence evidence, NewEvidence wanted) {
        NewEvidence kept = rule.require(wanted);
        if (!Objects.equals(kept.revisionOf(), evidence.revisionOf)) {
            throw refused("fixed", ORIGINAL_STAYS);
        }
        if (!kept.equals(evidence.metadata())) {
            evidence.write(kept, clock.instant());
            record(evidence, "changed");
        }
    }

    /** Takes an announcement back whose file never came; its entries in the ledger stay. */
    @Transactional
    public void withdraw(UUID id, String verb) {
        Evidence evidence = locked(id);
        evidence.requireReceiving();
        ledger.append(new Change(SUBJECT, id, evidence.version + 1, verb, EvidenceView.of(evidence)));
        delete(evidence);
    }

    Evidence get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    /** For a long transfer: read in a transaction that is over before the first byte. */
    @Transactional
    public Evidence beforeTransfer(UUID id) {
        return get(id);
    }

    /** For a change that must not meet another one half-way. */
    Evidence locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    void record(Evidence evidence, String verb) {
        flush();
        ledger.append(new Change(SUBJECT, evidence.id, evidence.version, verb, EvidenceView.of(evidence)));
    }

    private static ProblemException refused(String code, Text message) {
        return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(Violation.at("/revisionOf", code, message)));
    }
}
