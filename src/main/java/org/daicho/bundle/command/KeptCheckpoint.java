package org.daicho.bundle.command;

import org.daicho.ledger.note.Checkpoint;
import org.daicho.ledger.note.SignedNote;
import org.daicho.ledger.note.UnreadableNoteException;

/**
 * A checkpoint that a reader has kept.
 *
 * @param file where
 */
record KeptCheckpoint(String file, SignedNote note, Checkpoint checkpoint) {

    static KeptCheckpoint read(String file, String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            return new KeptCheckpoint(file, note, Checkpoint.parse(note.text()));
        } catch (UnreadableNoteException unreadable) {
            throw new UnreadableNoteException(file + ": " + unreadable.getMessage());
        }
    }
}
