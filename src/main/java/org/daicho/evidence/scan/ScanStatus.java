package org.daicho.evidence.scan;

import org.daicho.shared.text.Text;

/** What a scanner of malware said of a file. */
public enum ScanStatus {
    /** No scanner is configured. */
    NOT_REQUIRED("対象外", "not required"),
    CLEAN("検出なし", "nothing found"),
    INFECTED("検出あり", "infected"),
    /** The scanner was away, or did not look at all of it: nothing is known. */
    NOT_SCANNED("未検査", "not scanned");

    private final Text label;

    ScanStatus(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
