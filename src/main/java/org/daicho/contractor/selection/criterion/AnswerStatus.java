package org.daicho.contractor.selection.criterion;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a candidate meets a criterion. */
@Schema(name = "SelectionAnswerStatus")
public enum AnswerStatus {
    MET("適合", "met"),
    NOT_MET("不適合", "not met"),
    NOT_APPLICABLE("該当なし", "not applicable");

    private final Text label;

    AnswerStatus(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
