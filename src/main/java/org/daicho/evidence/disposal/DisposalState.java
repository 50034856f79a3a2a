package org.daicho.evidence.disposal;

import org.daicho.shared.text.Text;

/** How far a list of disposal has come. */
public enum DisposalState {
    PROPOSED("起案", "proposed"),
    APPROVED("承認済み", "approved"),
    /** The files are gone. */
    CARRIED_OUT("廃棄済み", "carried out"),
    WITHDRAWN("取下げ", "withdrawn");

    private final Text label;

    DisposalState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }
}
