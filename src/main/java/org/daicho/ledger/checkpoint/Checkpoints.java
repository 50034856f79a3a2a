package org.daicho.ledger.checkpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daicho.ledger.tree.Tree;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps what was signed to be kept. */
@Singleton
class Checkpoints implements PanacheRepositoryBase<KeptCheckpoint, UUID> {

    private static final long LOCK = 0x636b_7074L;

    private final CheckpointSigner signer;
    private final Tree tree;
    private final Clock clock;

    @Inject
    Checkpoints(CheckpointSigner signer, Tree tree, Clock clock) {
        this.signer = signer;
        this.tree = tree;
        this.clock = clock;
    }

    /** @param free the smallest number that may be used: a larger one than ours where the store knows more than we do */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public KeptCheckpoint keep(String by, long free) {
        lock();
        return kept(by, free);
    }

    /** The same, unless there is one since the day began or nothing has happened since the last; one replica at a time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<KeptCheckpoint> keepDaily(String by, Instant begin, long free) {
        lock();
        Optional<KeptCheckpoint> last = find("order by seq desc").firstResultOptional();
        boolean due = last.isEmpty() || last.get().madeAt.isBefore(begin) && last.get().size < tree.size();
        return due ? Optional.of(kept(by, free)) : Optional.empty();
    }

    private KeptCheckpoint kept(String by, long free) {
        KeptCheckpoint fresh =
                new KeptCheckpoint(Ids.next(), Math.max(free, last() + 1), signer.sign(), by, clock.instant());
        persistAndFlush(fresh);
        return fresh;
    }

    /** The highest number that is taken, 0 when none is. */
    @Transactional
    public long last() {
        return find("order by seq desc")
                .firstResultOptional()
                .map(kept -> kept.seq)
                .orElse(0L);
    }

    /** For one whose number was taken, in the store, by a later state of this ledger. */
    @Transactional
    public void renumber(UUID id, long seq) {
        KeptCheckpoint kept = findById(id);
        kept.seq = seq;
        kept.objectKey = CheckpointObjects.key(seq);
    }

    @Transactional
    public void stored(UUID id, @Nullable Instant lockedUntil) {
        KeptCheckpoint kept = findById(id);
        kept.storedAt = Objects.requireNonNullElseGet(kept.storedAt, clock::instant);
        kept.lockedUntil = lockedUntil;
    }

    @Transactional
    public List<KeptCheckpoint> notStored(Instant madeBefore) {
        return list("storedAt is null and madeAt < ?1 order by seq", madeBefore);
    }

    @Transactional
    public List<KeptCheckpoint> notLocked(Instant madeAfter) {
        return list("storedAt is not null and lockedUntil is null and madeAt > ?1 order by seq", madeAfter);
    }

    /** The newest first. */
    @Transactional
    public List<KeptCheckpoint> page(long before, int most) {
        return find("seq < ?1", Sort.descending("seq"), before).page(0, most).list();
    }

    private void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
    }
}
