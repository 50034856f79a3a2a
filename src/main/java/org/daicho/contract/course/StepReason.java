package org.daicho.contract.course;

import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** What a contract itself can lack for a step, beside the right state. */
public enum StepReason {
    NO_CONTRACT_DATE(
            "/signedOn",
            "required",
            "契約日がありません。signedOn で示してください。",
            "There is no contract date; state it as signedOn."),
    NOT_CLASSIFIED(
            "/classification", "not-classified", "取り扱う情報の分類がありません。", "The information handled is not classified."),
    NO_OWNER(
            "/ownerPost",
            "no-owner",
            "責任者の職が割り当てられていません。所管課と責任者職を書くか、割当を登録してください。",
            "No post answers for it. Write responsibleUnit and ownerPost, or assign one."),
    SUSPENDED_BEFORE_START(
            "/suspendedOn", "before-start", "中断日が履行開始日より前です。", "It is before the first day of performance."),
    RESUMED_BEFORE_SUSPENSION(
            "/resumedOn", "before-suspension", "再開日が中断日より前です。", "It is before the day of suspension."),
    ENDED_BEFORE_START("/endedOn", "before-start", "終了日が履行開始日より前です。", "It is before the first day of performance."),
    ORDINANCE_NOT_OPEN(
            "/ordinance80",
            "not-to-be-decided",
            "令和8年総務省令80号の適用は契約期間から定まり、判断の余地がありません。",
            "Whether the ordinance reaches it follows from its term; there is nothing to decide."),
    ENDED_IN_FUTURE("/endedOn", "in-future", "終了日がまだ来ていません。", "That day has not come yet.");

    private final String pointer;
    private final String code;
    private final Text message;

    StepReason(String pointer, String code, String ja, String en) {
        this.pointer = pointer;
        this.code = code;
        this.message = Text.of(ja, en);
    }

    public void addIf(boolean so, Violations reasons) {
        reasons.refuseIf(so, pointer, code, message);
    }
}
