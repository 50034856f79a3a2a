package org.daicho.contract.disposal.method;

import org.daicho.shared.text.Text;

/** What became of the information. */
public enum DisposalKind {
    RETURNED("返却", "returned"),
    /** Unreadable; the medium goes on. */
    ERASED("消去", "erased"),
    /** The medium itself is gone. */
    DESTROYED("物理的破壊", "destroyed");

    private final Text label;

    DisposalKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
