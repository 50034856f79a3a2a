package org.daicho.evidence.metadata;

import org.daicho.shared.text.Text;

/** How far a piece of evidence has come. */
public enum EvidenceState {
    /** Announced; its file has not arrived. */
    RECEIVING("受領中", "receiving"),
    /** Its file is in the store, and never changes again. */
    STORED("保管中", "stored"),
    /** A scanner or the body's sanitiser said no: kept, never handed out. */
    QUARANTINED("隔離", "quarantined"),
    /** Retention is over: the file is gone, the record stays. */
    DISPOSED("廃棄済み", "disposed");

    private final Text label;

    EvidenceState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
