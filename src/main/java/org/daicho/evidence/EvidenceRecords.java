package org.daicho.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.evidence.metadata.MetadataRule;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.evidence.retention.RetentionClasses;
import org.daicho.evidence.retention.RetentionPeriod;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The records of evidence, and the record of their changes. */
@Singleton
class EvidenceRecords extends Records<Evidence> {

    private static final Text NO_SUCH_ORIGINAL =
            Text.of("revisionOf の証拠資料は登録されていません。", "The evidence named by revisionOf is not registered.");
    private static final Text ORIGINAL_STAYS =
            Text.of("revisionOf は後から変更できません。", "revisionOf cannot be changed later.");
    private static final Text NOT_SHORTER =
            Text.of("保存期間は後から短くできません（現在の期限: %s）。", "How long it is kept is never made shorter (now until %s).");

    private final MetadataRule rule;
    private final RetentionClasses retention;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    EvidenceRecords(MetadataRule rule, RetentionClasses retention, Ledger ledger, Clock clock) {
        super("evidence", ledger, clock);
        this.rule = rule;
        this.retention = retention;
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
        Evidence evidence = new Evidence(Ids.next(), kept, period(kept), by, clock.instant());
        persistAndFlush(evidence);
        ledger.append(new Change(subject(), evidence.id, evidence.version, "announced", evidence.view()));
        return evidence;
    }

    /** Writes and records; the same content again changes nothing. */
    void write(Evidence evidence, NewEvidence wanted) {
        NewEvidence kept = rule.require(wanted);
        if (!Objects.equals(kept.revisionOf(), evidence.revisionOf)) {
            throw refused("fixed", ORIGINAL_STAYS);
        }
        if (!kept.equals(evidence.metadata())) {
            requireNoShorter(evidence, period(kept));
            evidence.write(kept, period(kept));
            record(evidence, "changed");
        }
    }

    /** Otherwise anybody who may write could make a file disposable by writing that it is. */
    private static void requireNoShorter(Evidence evidence, RetentionPeriod period) {
        if (evidence.hasFile() && period.endsBefore(evidence.retention())) {
            Text until = evidence.retainUntil == null
                    ? Text.of("永年", "for ever")
                    : Text.of(evidence.retainUntil.toString(), evidence.retainUntil.toString());
            Text message = Text.of(
                    NOT_SHORTER.ja().formatted(until.ja()), NOT_SHORTER.en().formatted(until.en()));
            throw ProblemException.of(
                    ProblemKind.CONFLICT, List.of(Violation.at("/retentionClass", "retention-shortened", message)));
        }
    }

    private RetentionPeriod period(NewEvidence kept) {
        return retention.of(kept.retentionClass(), kept.completion());
    }

    /** Takes an announcement back whose file never came; its entries in the ledger stay. */
    @Transactional
    public void withdraw(UUID id, String verb) {
        Evidence evidence = locked(id);
        evidence.requireReceiving();
        ledger.append(new Change(subject(), id, evidence.version + 1, verb, evidence.view()));
        delete(evidence);
    }

    /** Looking is no change: it leaves the version as it is. */
    void looked(Evidence evidence, Instant now) {
        flush();
        getEntityManager()
                .createNativeQuery("update evidence set checked_at = ?2, check_leased_until = null where id = ?1")
                .setParameter(1, evidence.id)
                .setParameter(2, now)
                .executeUpdate();
        getEntityManager().refresh(evidence);
    }

    /** The same for the scanner, whose word has not changed. */
    void scanned(Evidence evidence, @Nullable Instant at) {
        flush();
        getEntityManager()
                .createNativeQuery("update evidence set scan_leased_until = null,"
                        + " scanned_at = coalesce(cast(?2 as timestamptz), scanned_at) where id = ?1")
                .setParameter(1, evidence.id)
                .setParameter(2, at)
                .executeUpdate();
        getEntityManager().refresh(evidence);
    }

    /** For a long transfer: read in a transaction that is over before the first byte. */
    @Transactional
    public Evidence beforeTransfer(UUID id) {
        return get(id);
    }

    /** For a change that must not meet another one half-way. */
    Evidence locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound(subject(), id));
    }

    private static ProblemException refused(String code, Text message) {
        return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(Violation.at("/revisionOf", code, message)));
    }
}
