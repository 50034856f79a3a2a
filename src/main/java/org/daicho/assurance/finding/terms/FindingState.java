package org.daicho.assurance.finding.terms;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum FindingState implements Labelled {
    OPEN("未回答", "open"),
    RESPONDED("回答済み", "responded"),
    FOLLOWED_UP("改善確認済み", "followed up"),
    CLOSED("完了", "closed");

    private final Text label;

    FindingState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
