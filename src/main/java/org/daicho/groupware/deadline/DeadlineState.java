package org.daicho.groupware.deadline;

import org.daicho.shared.text.Text;

/** Whether a day still has to be kept. */
public enum DeadlineState {
    OPEN(Text.of("未了", "open")),
    DONE(Text.of("済", "done")),
    CANCELLED(Text.of("取消", "called off"));

    private final Text label;

    DeadlineState(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
