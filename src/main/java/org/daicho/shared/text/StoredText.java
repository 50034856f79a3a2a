package org.daicho.shared.text;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/**
 * Text on its way into the database: NFC, otherwise exactly as it was written.
 *
 * <p>One exception to NFC: CJK compatibility ideographs stay, since NFC would turn 神 (U+FA19) in somebody's registered
 * name into 神 (U+795E) for good. Searching folds them anyway.
 */
public final class StoredText {

    public static final String CONTROL_CHARACTER = "control-character";
    public static final String UNPAIRED_SURROGATE = "unpaired-surrogate";

    private static final Normalizer2 NFC = new FilteredNormalizer2(
            Normalizer2.getNFCInstance(), new UnicodeSet("[^\\uF900-\\uFAFF\\U0002F800-\\U0002FA1F]").freeze());

    private static final Text CONTROL =
            Text.of("使えない制御文字 (U+%04X) が %d 文字目にあります。", "The control character U+%04X at position %d is not allowed.");
    private static final Text SURROGATE = Text.of(
            "文字の片割れ (U+%04X) が %d 文字目にあります。",
            "Half a character (U+%04X) at position %d: the text was cut or is damaged.");

    private StoredText() {}

    /** A name, a title, a number: no line breaks, no tabs. @throws UnreadableValueException with its code */
    public static String line(String text) {
        return checked(text, false);
    }

    /** A remark of several lines: LF, CR LF and tab are allowed and kept. @throws UnreadableValueException with its code */
    public static String lines(String text) {
        return checked(text, true);
    }

    private static String checked(String text, boolean severalLines) {
        int position = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            position++;
            if (Character.getType(c) == Character.SURROGATE) {
                throw new UnreadableValueException(UNPAIRED_SURROGATE, SURROGATE.with(c, position), text);
            }
            if (Character.isISOControl(c) && !(severalLines && isLayout(text, i))) {
                throw new UnreadableValueException(CONTROL_CHARACTER, CONTROL.with(c, position), text);
            }
        }
        return NFC.normalize(text);
    }

    private static boolean isLayout(String text, int i) {
        return switch (text.charAt(i)) {
            case '\n', '\t' -> true;
            case '\r' -> i + 1 < text.length() && text.charAt(i + 1) == '\n';
            default -> false;
        };
    }
}
