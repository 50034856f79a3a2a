package org.daicho.evidence.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Text in windows-31j, which most spreadsheets of a procurement desk are saved in and the table of media types does not know. */
final class JapaneseText {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String LAYOUT = "\t\r\n\f";

    private JapaneseText() {}

    /** Every byte belongs to a character, and no character controls anything; the last character may be cut in half. */
    static boolean isIn(byte[] head) {
        CharBuffer characters = CharBuffer.allocate(head.length);
        boolean readable = !WINDOWS_31J
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), characters, false)
                .isError();
        return readable && characters.flip().chars().noneMatch(c -> Character.isISOControl(c) && LAYOUT.indexOf(c) < 0);
    }
}
