package org.daicho.externalservice.life;

import org.daicho.shared.text.Text;

/** Where the use of an external service is in its life. */
public enum ServiceState {
    APPLIED("申請中", "applied for"),
    /**
     * In use although something that use demands is missing: nobody approved it, or nobody answers for it. Such a thing
     * belongs in the register, where it shows as a gap; refusing to register it would only hide it.
     */
    FOUND("利用中（未整備）", "in use but not in order"),
    APPROVED("承認済", "approved"),
    REFUSED("不承認", "refused"),
    IN_USE("利用中", "in use"),
    SUSPENDED("利用停止中", "suspended"),
    ENDED("利用終了", "ended");

    private final Text label;

    ServiceState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    /** Refused or ended, it is history and takes no more changes. */
    public boolean isFinal() {
        return this == REFUSED || this == ENDED;
    }

    /** What was approved must stay within what was approved. */
    public boolean isApproved() {
        return this == APPROVED || this == IN_USE;
    }
}
