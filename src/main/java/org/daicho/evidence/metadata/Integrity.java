package org.daicho.evidence.metadata;

import org.daicho.shared.text.Text;

/** What the last look at a file in the store found. */
public enum Integrity {
    OK("異常なし", "as received"),
    MISSING("ファイルなし", "not in the store"),
    /** The store lists it, answers otherwise, and still does not give its bytes. */
    UNREADABLE("読取り不能", "cannot be read"),
    WRONG_SIZE("大きさの相違", "not as long as it was"),
    WRONG_DIGEST("ダイジェストの相違", "other content than was received"),
    /** The store offers locks and the file has lost its own. */
    UNLOCKED("ロックなし", "not locked");

    private final Text label;

    Integrity(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
