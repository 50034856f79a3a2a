package org.daicho.ledger.checkpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;

/**
 * The copies of the checkpoints in the object store. They are numbered without a gap, so that all of them are found also by
 * a database that was restored from before they were made, and an object that is there is never written again. Where the
 * bucket offers locks they are locked, and every version of them is read: what somebody put over a copy does not hide it.
 */
@Singleton
public class CheckpointObjects {

    private static final String FOLDER = "ledger/checkpoints/";

    /** A note with a dozen signatures has 2 KiB. */
    private static final int LONGEST_NOTE = 64 * 1024;

    /**
     * As long as most evidence. Every checkpoint speaks of all entries before it, so the last years' are enough to give away
     * whoever rewrites older ones.
     */
    private static final int LOCKED_YEARS = 10;

    private final ObjectStore store;
    private final ObjectLocks locks;
    private final Clock clock;

    @Inject
    CheckpointObjects(ObjectStore store, ObjectLocks locks, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.clock = clock;
    }

    static String key(long seq) {
        return FOLDER + "%010d".formatted(seq);
    }

    /** The note of this number, if there is one: the newest, where the bucket keeps versions. */
    public Optional<String> read(long seq) throws IOException {
        return readFrom(key(seq));
    }

    /** Everything that was ever written under this number and is there still, the newest first. */
    List<String> readAll(long seq) throws IOException {
        List<String> notes = new ArrayList<>();
        for (String address : store.addresses(key(seq))) {
            readFrom(address).ifPresent(notes::add);
        }
        return notes;
    }

    private Optional<String> readFrom(String address) throws IOException {
        try (InputStream note = store.open(address, 0, LONGEST_NOTE)) {
            return Optional.of(new String(note.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    boolean has(long seq) throws IOException {
        return store.length(key(seq)).isPresent();
    }

    void write(long seq, String note) throws IOException {
        store.put(key(seq), new ByteArrayInputStream(note.getBytes(StandardCharsets.UTF_8)));
    }

    boolean canBeLocked() throws IOException {
        return locks.areOffered();
    }

    /** Copies of checkpoints that were made before then need no lock any more. */
    Instant lockedSince() {
        return clock.instant().atZone(clock.getZone()).minusYears(LOCKED_YEARS).toInstant();
    }

    /** @return until when the store says that the copy is locked; empty where it cannot lock, or need not any more */
    Optional<Instant> lock(long seq, Instant madeAt) throws IOException {
        if (!canBeLocked() || madeAt.isBefore(lockedSince())) {
            return Optional.empty();
        }
        String address = store.address(key(seq)).orElseThrow(() -> new NoSuchFileException(key(seq)));
        Instant until = madeAt.atZone(clock.getZone()).plusYears(LOCKED_YEARS).toInstant();
        return Optional.of(locks.lock(address, until));
    }
}
