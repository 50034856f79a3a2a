package org.daicho.ledger.checkpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.daicho.objectstore.ObjectStore;

/**
 * The copies of the checkpoints in the object store. They are numbered without a gap, so that all of them are found also by
 * a database that was restored from before they were made, and an object that is there is never written again.
 */
@Singleton
public class CheckpointObjects {

    private static final String FOLDER = "ledger/checkpoints/";

    /** A note with a dozen signatures has 2 KiB. */
    private static final int LONGEST_NOTE = 64 * 1024;

    private final ObjectStore store;

    @Inject
    CheckpointObjects(ObjectStore store) {
        this.store = store;
    }

    static String key(long seq) {
        return FOLDER + "%010d".formatted(seq);
    }

    /** The note of this number, if there is one. */
    public Optional<String> read(long seq) throws IOException {
        try (InputStream note = store.open(key(seq), 0, LONGEST_NOTE)) {
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
}
