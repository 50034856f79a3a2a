package org.daicho.externalservice.exemption;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an exception is from. */
@Schema(name = "ServiceExceptionKind")
public enum ExemptionKind {
    /** 約款型のサービスで自治体機密性2以上を扱う: in principle it cannot be (guideline, 8.3). */
    UNIFORM_TERMS("約款型での機密性2以上の取扱い", "confidentiality 2 and above under uniform terms"),
    /** 兼務の禁止: approver and applicant are the same. */
    FOUR_EYES("申請者と承認者の兼務", "approval by the applicant"),
    /** One condition of the catalogue. */
    CONDITION("条件の不適合", "a condition that is not met");

    private final Text label;

    ExemptionKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
