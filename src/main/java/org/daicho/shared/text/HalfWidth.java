package org.daicho.shared.text;

/**
 * Full-width ASCII as ASCII, for reading numbers, dates and codes.
 *
 * <p>Not NFKC: that would also read 10² as 102 and ① as 1, which nobody means in an amount or an identifier.
 */
public final class HalfWidth {

    private static final int FULL_WIDTH_OFFSET = 0xFF01 - '!';

    private HalfWidth() {}

    /** ！ to ～ as ! to ~, ￥ as ¥, the ideographic and the no-break space as a blank; surrounding blanks removed. */
    public static String of(String text) {
        var half = new StringBuilder(text.length());
        text.chars().map(HalfWidth::of).forEach(c -> half.append((char) c));
        return half.toString().strip();
    }

    private static int of(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - FULL_WIDTH_OFFSET;
        }
        return switch (c) {
            case 0x3000, 0x00A0 -> ' ';
            case 0xFFE5 -> '¥';
            default -> c;
        };
    }
}
