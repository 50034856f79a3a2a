package org.daicho.ledger.note;

/** A note, checkpoint or key that is not in its format. */
public class UnreadableNoteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableNoteException(String message) {
        super(message);
    }
}
