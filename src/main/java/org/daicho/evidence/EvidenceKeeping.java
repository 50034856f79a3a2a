package org.daicho.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.Integrity;
import org.daicho.evidence.object.StoreAway;
import org.daicho.evidence.object.StoredObjects;
import org.daicho.evidence.retention.DisposalRule;
import org.daicho.evidence.retention.Hold;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;

/** Keeps files for as long as they must be kept, with the store's help where it can, and lets them go after that. */
@Singleton
public class EvidenceKeeping {

    private static final Logger LOG = Logger.getLogger(EvidenceKeeping.class);
    private static final Text HELD_ALREADY = Text.of("すでに廃棄が停止されています（%s）。", "It is under hold already (%s).");
    private static final Text NOT_HELD = Text.of("廃棄は停止されていません。", "It is not under hold.");

    private record Wanted(String address, Instant until) {}

    private final EvidenceRecords records;
    private final StoredObjects objects;
    private final ObjectLocks locks;
    private final Clock clock;

    @Inject
    EvidenceKeeping(EvidenceRecords records, StoredObjects objects, ObjectLocks locks, Clock clock) {
        this.records = records;
        this.objects = objects;
        this.locks = locks;
        this.clock = clock;
    }

    /** What is written of it. Throws 404. */
    @Transactional
    public EvidenceView view(UUID id) {
        return records.get(id).view();
    }

    @Transactional
    public boolean exists(UUID id) {
        return records.findByIdOptional(id).isPresent();
    }

    /**
     * Locks the file in the store until the end of its retention, and notes that only when the store has confirmed it. Outside
     * of any transaction. A store that fails leaves it unlocked, for {@link EvidenceSweeper} to try again.
     *
     * @return what is then written; empty where there is nothing to lock
     */
    Optional<EvidenceView> secure(UUID id) {
        try {
            if (!locks.areOffered()) {
                return Optional.empty();
            }
            Optional<Wanted> wanted = QuarkusTransaction.requiringNew().call(() -> toLock(records.get(id)));
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            Instant confirmed = locks.lock(wanted.get().address(), wanted.get().until());
            return QuarkusTransaction.requiringNew().call(() -> confirm(id, wanted.get(), confirmed));
        } catch (IOException storeFailed) {
            LOG.warnf("Evidence %s is not locked yet: %s", id, storeFailed.getMessage());
            return Optional.empty();
        }
    }

    /** What is in quarantine is not locked: something harmful must not become undeletable by itself. */
    private Optional<Wanted> toLock(Evidence evidence) {
        return evidence.state == EvidenceState.STORED && !evidence.locked ? lockOf(evidence) : Optional.empty();
    }

    private Optional<Wanted> lockOf(Evidence evidence) {
        return evidence.retention()
                .lockUntil(LocalDate.now(clock))
                .map(until -> new Wanted(Objects.requireNonNull(evidence.objectKey), until));
    }

    private Optional<EvidenceView> confirm(UUID id, Wanted wanted, Instant confirmed) {
        objects.confirmLock(wanted.address(), confirmed);
        Evidence evidence = records.locked(id);
        if (confirmed.isBefore(wanted.until()) || !toLock(evidence).equals(Optional.of(wanted))) {
            return Optional.of(evidence.view());
        }
        evidence.locked = true;
        return Optional.of(records.record(evidence, "locked").view());
    }

    /** Answered only when the store, where it can, holds the object too. */
    EvidenceView hold(Evidence evidence, String reason, String by) {
        evidence.requireFile();
        Hold present = evidence.hold;
        new Violations()
                .refuseIf(
                        present != null,
                        "/hold",
                        "already-held",
                        HELD_ALREADY.with(present == null ? "" : present.reason()))
                .orThrow(ProblemKind.CONFLICT);
        evidence.hold(new Hold(reason, clock.instant(), by));
        EvidenceView view = records.record(evidence, "held").view();
        holdObject(Objects.requireNonNull(evidence.objectKey));
        return view;
    }

    EvidenceView release(Evidence evidence) {
        new Violations()
                .refuseIf(evidence.hold == null, "/hold", "not-held", NOT_HELD)
                .orThrow(ProblemKind.CONFLICT);
        evidence.release();
        EvidenceView view = records.record(evidence, "released").view();
        holdObject(Objects.requireNonNull(evidence.objectKey));
        return view;
    }

    /** As long as any evidence with this content is under hold. */
    private void holdObject(String address) {
        try {
            if (locks.areOffered()) {
                locks.hold(address, objects.isHeld(address));
            }
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /** Everything that stands against the disposal of this evidence today. */
    public List<Violation> againstDisposal(UUID id, String pointer) {
        return against(records.get(id), pointer);
    }

    private List<Violation> against(Evidence evidence, String pointer) {
        return DisposalRule.against(
                pointer,
                evidence.hasFile(),
                evidence.state.label(),
                evidence.retention(),
                evidence.hold,
                LocalDate.now(clock));
    }

    /**
     * Gives up the files of all of these or of none: 409 with everything that stands against any of them. From the commit on
     * the objects that nothing else needs are {@linkplain EvidenceSweeper due to go}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dispose(Collection<UUID> ids, LocalDate on) {
        List<Evidence> all = ids.stream().sorted().map(records::locked).toList();
        Violations reasons = new Violations();
        all.forEach(evidence -> reasons.add(against(evidence, "/evidence/" + evidence.id)));
        reasons.orThrow(ProblemKind.CONFLICT);
        all.forEach(evidence -> evidence.dispose(on));
        records.record(all, "disposed");
        all.forEach(evidence -> objects.release(
                Objects.requireNonNull(evidence.objectKey), Objects.requireNonNull(evidence.sha256), evidence.id));
    }

    /** Where the store has the same content in another object. */
    @Transactional
    public Optional<String> otherCopy(UUID id) {
        Evidence evidence = records.get(id);
        return objects.otherCopy(
                Objects.requireNonNull(evidence.objectKey),
                Objects.requireNonNull(evidence.sha256),
                Objects.requireNonNull(evidence.size));
    }

    /** Leaves the damaged object where it is and takes the copy, whose content was just compared. */
    @Transactional
    public EvidenceView mend(UUID id, String damaged, String copy) {
        Evidence evidence = records.locked(id);
        if (evidence.hasFile() && damaged.equals(evidence.objectKey)) {
            evidence.moveTo(copy, clock.instant());
            records.record(evidence, "mended");
        }
        return evidence.view();
    }

    /** Notes what a look at the file found; a change only where it differs from the time before. */
    @Transactional
    public EvidenceView found(UUID id, String address, Integrity what) {
        Evidence evidence = records.locked(id);
        if (!evidence.hasFile() || !address.equals(evidence.objectKey)) {
            return evidence.view();
        }
        boolean news = evidence.integrity != what;
        if (news) {
            evidence.found(what, clock.instant());
            records.record(evidence, what == Integrity.OK ? "found-sound" : "found-unsound");
        }
        records.looked(evidence, clock.instant());
        return evidence.view();
    }

    /**
     * Whether the store still confirms the lock that the record speaks of; one that got lost is put on again, which is
     * recorded. Outside of any transaction.
     */
    public boolean isLockedAsItShould(UUID id) throws IOException {
        if (!locks.areOffered()) {
            return true;
        }
        EvidenceView view = view(id);
        Optional<Wanted> wanted = QuarkusTransaction.requiringNew().call(() -> lockOf(records.get(id)));
        if (view.locked() && wanted.isPresent() && !isLocked(wanted.get())) {
            QuarkusTransaction.requiringNew().run(() -> {
                Evidence evidence = records.locked(id);
                evidence.locked = false;
                records.record(evidence, "found-unlocked");
            });
        }
        secure(id);
        return wanted.isEmpty() || view.state() != EvidenceState.STORED || view(id).locked();
    }

    private boolean isLocked(Wanted wanted) throws IOException {
        return locks.lockedUntil(wanted.address())
                .filter(until -> !until.isBefore(wanted.until()))
                .isPresent();
    }
}
