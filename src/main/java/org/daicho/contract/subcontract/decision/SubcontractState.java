package org.daicho.contract.subcontract.decision;

import org.daicho.shared.text.Text;

/** Where a subcontract is in its life. */
public enum SubcontractState {
    REQUESTED("申請中", "requested"),
    APPROVED("承諾済", "approved"),
    REFUSED("不承諾", "refused"),
    ENDED("終了", "ended");

    private final Text label;

    SubcontractState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
