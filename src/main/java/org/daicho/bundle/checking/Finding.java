package org.daicho.bundle.checking;

import org.daicho.shared.text.Text;

/**
 * What was found out about one file or about the whole.
 *
 * @param about a path within the bag, or what else the sentence is about
 */
public record Finding(Mark mark, Text about, Text message) {

    /** How it stands. */
    public enum Mark {
        HOLDS,
        BROKEN,
        /** Neither good nor bad: what the reader should know. */
        NOTE
    }

    static Finding holds(String path, Text message) {
        return new Finding(Mark.HOLDS, Text.of(path, path), message);
    }

    static Finding note(String path, Text message) {
        return new Finding(Mark.NOTE, Text.of(path, path), message);
    }

    static Finding broken(String path, Text message) {
        return new Finding(Mark.BROKEN, Text.of(path, path), message);
    }
}
