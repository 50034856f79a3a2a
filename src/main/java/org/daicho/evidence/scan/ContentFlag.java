package org.daicho.evidence.scan;

import org.daicho.shared.text.Text;

/** What a reader should know of a file before opening it. */
public enum ContentFlag {
    /** A program comes with the document. */
    MACROS("マクロ付き", "has macros"),
    /** Nobody without its password has seen what is inside, no scanner either. */
    ENCRYPTED("暗号化", "encrypted");

    private final Text label;

    ContentFlag(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
