package org.daicho.ledger.checkpoint;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All checkpoints that were ever kept, from both keepers. A few hundred bytes each, one or some a day. */
@Singleton
public class KeptNotes {

    /** Copies may be missing in between where the store was away; more than this in a row never are. */
    private static final int MISSING_IN_A_ROW = 10;

    private final Checkpoints checkpoints;
    private final CheckpointObjects objects;

    @Inject
    KeptNotes(Checkpoints checkpoints, CheckpointObjects objects) {
        this.checkpoints = checkpoints;
        this.objects = objects;
    }

    @Transactional
    public List<KeptNote> inDatabase() {
        return checkpoints.find("order by seq").stream()
                .map(kept -> new KeptNote(kept.objectKey, kept.storedAt != null, kept.note))
                .toList();
    }

    /**
     * Looks further than the database knows: it may be older than the store. Several of one key, the newest first, where the
     * bucket keeps versions and something was put over a copy.
     */
    public List<KeptNote> inStore() throws IOException {
        List<KeptNote> found = new ArrayList<>();
        long last = checkpoints.last();
        int missing = 0;
        for (long seq = 1; seq <= last || missing < MISSING_IN_A_ROW; seq++) {
            List<String> notes = objects.readAll(seq);
            missing = notes.isEmpty() ? missing + 1 : 0;
            String key = CheckpointObjects.key(seq);
            notes.forEach(text -> found.add(new KeptNote(key, true, text)));
        }
        return found;
    }
}
