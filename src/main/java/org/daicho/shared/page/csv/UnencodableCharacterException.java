package org.daicho.shared.page.csv;

import org.daicho.shared.text.Text;

/** A cell holds a character that the chosen encoding does not have; writing "?" instead would falsify a name. */
public class UnencodableCharacterException extends RuntimeException {

    public static final String CODE = "unencodable-character";

    private static final Text REASON = Text.of(
            "%d 行 %d 列の「%s」(U+%04X) は %s にありません。UTF-8 で出力してください。",
            "Row %d, column %d: \"%s\" (U+%04X) does not exist in %s. Ask for UTF-8 instead.");

    private final long row;
    private final int column;
    private final int codePoint;
    private final transient Text reason;

    UnencodableCharacterException(long row, int column, int codePoint, String charset) {
        this(row, column, codePoint, REASON.with(row, column, Character.toString(codePoint), codePoint, charset));
    }

    private UnencodableCharacterException(long row, int column, int codePoint, Text reason) {
        super(reason.en());
        this.row = row;
        this.column = column;
        this.codePoint = codePoint;
        this.reason = reason;
    }

    /** From 1, the headings included, as a spreadsheet counts. */
    public long row() {
        return row;
    }

    /** From 1. */
    public int column() {
        return column;
    }

    public int codePoint() {
        return codePoint;
    }

    public String character() {
        return Character.toString(codePoint);
    }

    public Text reason() {
        return reason;
    }
}
