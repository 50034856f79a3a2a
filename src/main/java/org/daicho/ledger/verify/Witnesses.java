package org.daicho.ledger.verify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daicho.ledger.checkpoint.KeptNote;
import org.daicho.ledger.checkpoint.KeptNotes;
import org.daicho.ledger.key.Signers;
import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.UnreadableNoteException;
import org.daicho.ledger.note.VerifierKey;
import org.jboss.logging.Logger;

/** Asks both keepers for their checkpoints, and takes only those that a known key has signed. */
@Singleton
class Witnesses {

    private static final Logger LOG = Logger.getLogger(Witnesses.class);

    private final KeptNotes notes;
    private final Signers signers;

    @Inject
    Witnesses(KeptNotes notes, Signers signers) {
        this.notes = notes;
        this.signers = signers;
    }

    /**
     * What they say.
     *
     * @param invalid object keys of what is no checkpoint of ours
     * @param storeAnswered false when only the database could be asked
     */
    record Testimony(List<Witness> witnesses, List<String> invalid, boolean storeAnswered) {}

    Testimony hear() {
        List<KeptNote> all = new ArrayList<>(notes.inDatabase());
        boolean answered = true;
        try {
            all.addAll(notes.inStore());
        } catch (IOException away) {
            answered = false;
            LOG.warnf("チェックポイントの控えを読めません。The copies of the checkpoints cannot be read: %s", away.getMessage());
        }
        List<VerifierKey> known = signers.verifiers();
        List<Witness> witnesses = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (KeptNote kept : all) {
            try {
                SignedNote note = SignedNote.parse(kept.note());
                if (known.stream().noneMatch(note::isSignedBy)) {
                    throw new UnreadableNoteException("not signed by a known key");
                }
                witnesses.add(new Witness(kept.objectKey(), Checkpoint.parse(note.text())));
            } catch (UnreadableNoteException notOurs) {
                invalid.add(kept.objectKey());
            }
        }
        return new Testimony(witnesses, invalid.stream().distinct().toList(), answered);
    }
}
