package org.daicho.verification.plan;

import org.daicho.shared.text.Text;

/** Why a contract gets a verification in a plan, or none. */
public enum PlanReason {
    NEVER_VERIFIED(true, "まだ確認を行っていないため", "it has never been verified"),
    INTERVAL_ENDS(true, "前回の確認からの間隔がこの年度に終わるため", "the interval since the last verification ends in this year"),
    ALREADY_PLANNED(false, "この間隔の確認が既に予定されているため", "one is already planned within the interval"),
    WITHIN_INTERVAL(false, "前回の確認からの間隔がこの年度には終わらないため", "the interval since the last verification goes on"),
    DUE_LATER(false, "最初の確認の期限がこの年度より後のため", "the first one is due after this year"),
    ENDS_FIRST(false, "間隔が終わる前に契約が終わるため", "the contract ends before the interval does");

    private final boolean planned;
    private final Text words;

    PlanReason(boolean planned, String ja, String en) {
        this.planned = planned;
        this.words = Text.of(ja, en);
    }

    public boolean isPlanned() {
        return planned;
    }

    public Text words() {
        return words;
    }
}
