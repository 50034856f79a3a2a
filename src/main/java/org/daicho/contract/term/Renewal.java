package org.daicho.contract.term;

import org.daicho.shared.text.Text;

/** How a contract goes on after its end. */
public enum Renewal {
    /** It ends. */
    NONE(Text.of("なし", "none")),
    /** Agreed anew each time (協議更新). */
    NEGOTIATED(Text.of("協議更新", "negotiated")),
    /** Goes on unless somebody objects by the day of notice (自動更新). */
    AUTOMATIC(Text.of("自動更新", "automatic"));

    private final Text label;

    Renewal(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
