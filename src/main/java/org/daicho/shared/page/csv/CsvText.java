package org.daicho.shared.page.csv;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One cell on its way into a CSV file that a spreadsheet will open. */
public final class CsvText {

    public static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /**
     * What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), the full-width forms included, blanks before
     * it and apostrophes of ours in front.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "'*(?:[\\t\\r\\n]|[ \\x{3000}]*[=+@\\x{FF1D}\\x{FF0B}\\x{FF20}\\x{FF0D}-]).*", Pattern.DOTALL);

    /**
     * A lone hyphen is how registers write "none", and a negative number is one: neither can run anything, and sums must stay
     * sums. +81-19-… is not among them: a spreadsheet would reckon it out and lose the telephone number.
     */
    private static final Pattern HARMLESS = Pattern.compile("[-\\x{FF0D}]|-[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    /**
     * The same characters of JIS X 0208, to which Unicode's and Microsoft's tables gave different code points (〜 − — ‖ ¢ £ ¬ ¦
     * ¥), and the micro sign, which is a Greek letter there.
     */
    private static final Map<Integer, Integer> SAME_IN_WINDOWS_31J = Map.of(
            0x301C, 0xFF5E, 0x2212, 0xFF0D, 0x2014, 0x2015, 0x2016, 0x2225, 0x00A2, 0xFFE0, 0x00A3, 0xFFE1, 0x00AC,
            0xFFE2, 0x00A6, 0xFFE4, 0x00A5, 0xFFE5, 0x00B5, 0x03BC);

    private CsvText() {}

    /** With an apostrophe in front where a spreadsheet would otherwise see a formula. */
    public static String neutralise(String cell) {
        return FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What {@link #neutralise} was given, for files that come back. */
    public static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** With 〜 − — and their like as windows-31j knows them; anything else it does not know stays. */
    public static String forWindows31j(String cell) {
        var written = new StringBuilder(cell.length());
        cell.codePoints().map(c -> SAME_IN_WINDOWS_31J.getOrDefault(c, c)).forEach(written::appendCodePoint);
        return written.toString();
    }

    /**
     * The first character that would not come back as it went. Asking the encoder is not enough: Java's writes « as ≪ and ゔ as
     * ヴ without a word.
     */
    static OptionalInt firstLost(String cell, Charset charset) {
        return survives(cell, charset)
                ? OptionalInt.empty()
                : cell.codePoints()
                        .filter(c -> !survives(Character.toString(c), charset))
                        .findFirst();
    }

    private static boolean survives(String text, Charset charset) {
        return new String(text.getBytes(charset), charset).equals(text);
    }
}
