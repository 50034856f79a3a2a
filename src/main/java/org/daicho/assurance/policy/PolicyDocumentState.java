package org.daicho.assurance.policy;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

public enum PolicyDocumentState implements Labelled {
    ACTIVE("有効", "active"),
    ABOLISHED("廃止", "abolished");

    private final Text label;

    PolicyDocumentState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
