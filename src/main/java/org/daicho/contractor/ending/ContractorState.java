package org.daicho.contractor.ending;

import org.daicho.shared.text.Text;

/** Whether the company can still be given work. */
public enum ContractorState {
    ACTIVE("存続", "active"),
    /** 廃業・解散. */
    CLOSED("廃業・解散", "closed"),
    /** 合併により消滅, or a double entry that another one has absorbed. */
    MERGED("統合済み", "merged");

    private final Text label;

    ContractorState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
