package org.daicho.ledger.checkpoint;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daicho.ledger.Ledger;
import org.jboss.logging.Logger;

/**
 * Makes checkpoints and sees to it that the object store gets them. First the database, then the store: a store that is
 * away delays the copy and never the checkpoint.
 */
@Singleton
class CheckpointKeeper {

    private static final Logger LOG = Logger.getLogger(CheckpointKeeper.class);

    /** Younger ones are just being stored by whoever made them. */
    private static final Duration IN_HAND = Duration.ofMinutes(2);

    private final Checkpoints checkpoints;
    private final CheckpointObjects objects;
    private final Clock clock;

    @Inject
    CheckpointKeeper(Checkpoints checkpoints, CheckpointObjects objects, Clock clock) {
        this.checkpoints = checkpoints;
        this.objects = objects;
        this.clock = clock;
    }

    /** The first minute of a day closes the day before; a service that was off then does it as soon as it is on. */
    @Scheduled(
            every = "1m",
            delayed = "30s",
            identity = "ledger-checkpoints",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        checkpoints.notStored(clock.instant().minus(IN_HAND)).forEach(this::store);
        lockOlder();
        Instant begin = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        checkpoints.keepDaily(Ledger.SYSTEM, begin, free()).ifPresent(this::store);
    }

    KeptCheckpoint make(String by) {
        KeptCheckpoint made = checkpoints.keep(by, free());
        store(made);
        return checkpoints.findById(made.id);
    }

    private void store(KeptCheckpoint made) {
        try {
            Optional<String> there = objects.read(made.seq);
            long seq = made.seq;
            if (there.isPresent() && !there.get().equals(made.note)) {
                seq = free();
                checkpoints.renumber(made.id, seq);
            }
            if (seq != made.seq || there.isEmpty()) {
                objects.write(seq, made.note);
            }
            checkpoints.stored(made.id, objects.lock(seq, made.madeAt).orElse(null));
        } catch (IOException away) {
            LOG.warnf(
                    "チェックポイントをオブジェクトストアに保存できません。The object store did not take checkpoint %d: %s",
                    made.seq, away.getMessage());
        }
    }

    /** Copies that were stored before there were locks get theirs too. */
    private void lockOlder() {
        try {
            if (objects.canBeLocked()) {
                checkpoints.notLocked(objects.lockedSince()).forEach(this::store);
            }
        } catch (IOException away) {
            LOG.debug("the store is asked again in a minute", away);
        }
    }

    /** Past the copies of a later state of this ledger: after a restored backup they are the witnesses. */
    private long free() {
        long free = checkpoints.last() + 1;
        try {
            while (objects.has(free)) {
                free++;
            }
        } catch (IOException away) {
            LOG.debug("the store is asked again when the copy is written", away);
        }
        return free;
    }
}
