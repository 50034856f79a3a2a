package org.daicho.contract.terms;

import org.daicho.shared.text.Text;

/** Where a contract is in its life. */
public enum ContractState {
    DRAFT("準備中", "draft"),
    SELECTED("選定済", "contractor selected"),
    SIGNED("締結済", "signed"),
    ACTIVE("履行中", "active"),
    SUSPENDED("一時中断", "suspended"),
    ENDING("終了手続中", "ending"),
    CLOSED("完了", "closed"),
    CANCELLED("取りやめ", "cancelled");

    private final Text label;

    ContractState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    /** A closed or cancelled contract is history and takes no more changes. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
