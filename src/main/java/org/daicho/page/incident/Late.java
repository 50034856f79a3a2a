package org.daicho.page.incident;

import org.daicho.shared.text.Text;

/** The one choice about the deadlines of reports. */
enum Late {
    OVERDUE("過ぎているものだけ", "only those overdue");

    private final Text label;

    Late(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    Text label() {
        return label;
    }
}
