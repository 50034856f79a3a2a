package org.daicho.evidence.metadata;

import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** The name of a file as its sender wrote it, NFC; a name, never a path. */
final class FileName {

    static final String NOT_A_FILE_NAME = "not-a-file-name";

    private static final Text REFUSED =
            Text.of("ファイル名に / と \\ は使えません。「.」だけの名前も使えません。", "A file name holds no / and no \\, and is not just dots.");

    private FileName() {}

    /** Throws {@link UnreadableValueException} for what cannot be a file's name anywhere. */
    static String parse(String text) {
        String name = StoredText.line(text).strip();
        if (name.isEmpty() || name.matches("\\.+") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw new UnreadableValueException(NOT_A_FILE_NAME, REFUSED, text);
        }
        return name;
    }

    /** What a client sent as a path, without its folders. */
    static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
