package org.daicho.shared.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared when somebody looks for it, never as it is shown: 髙橋　ｸﾘｰﾝ, 高橋クリーン and 高橋・くりーん are one.
 *
 * <p>In PostgreSQL the folded text stands beside its {@link #bigrams grams} in a {@code text[]} with a GIN index. Trigrams
 * would leave the two-character words that Japanese is full of (委託) to a full scan.
 */
public final class SearchText {

    /** Every dash, minus, long-vowel mark and wave: people type one for another, and fonts hardly tell them apart. */
    private static final String LONG_MARKS = "-~‐‑‒–—―⁃⁓−∼─━〜〰ー﹘";

    private static final int HIRAGANA_TO_KATAKANA = 'ァ' - 'ぁ';

    private SearchText() {}

    /** NFKC, variants of kanji, dashes, blanks and punctuation, hiragana, case. Small kana stay small. May be empty. */
    public static String fold(String text) {
        var folded = pass(text);
        for (var again = pass(folded); !again.equals(folded); again = pass(folded)) {
            // what stood around a dropped mark may compose: rare, but a stored key and a typed word must end alike
            folded = again;
        }
        return folded;
    }

    /** What to index: every character and every two neighbours of a folded text, each once. */
    public static List<String> bigrams(String folded) {
        var grams = new LinkedHashSet<>(windows(folded, 1));
        grams.addAll(windows(folded, 2));
        return List.copyOf(grams);
    }

    /**
     * What an entry's {@link #bigrams} must all contain ({@code @>}) for it to possibly hold the folded words; the caller
     * then checks the hits with {@code LIKE}, since the grams do not say in which order they stood. Empty for empty words.
     */
    public static List<String> queryGrams(String folded) {
        boolean single = folded.codePointCount(0, folded.length()) == 1;
        return List.copyOf(new LinkedHashSet<>(windows(folded, single ? 1 : 2)));
    }

    private static String pass(String text) {
        var composed = nfkc(nfkc(text).toUpperCase(Locale.ROOT));
        var folded = new StringBuilder(composed.length());
        composed.codePoints()
                .map(SearchText::foldCharacter)
                .filter(SearchText::isKept)
                .forEach(folded::appendCodePoint);
        return nfkc(folded.toString());
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static int foldCharacter(int c) {
        if (LONG_MARKS.indexOf(c) >= 0) {
            return 'ー';
        }
        if (c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ') {
            return c + HIRAGANA_TO_KATAKANA;
        }
        return KanjiVariants.base(c);
    }

    /** Marks go too: what NFKC could not compose is a variation selector (葛 + U+E0100) or a typing slip. */
    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> false;
            default -> true;
        };
    }

    private static List<String> windows(String folded, int size) {
        var points = folded.codePoints().toArray();
        var windows = new LinkedHashSet<String>();
        for (int i = 0; i + size <= points.length; i++) {
            windows.add(new String(points, i, size));
        }
        return List.copyOf(windows);
    }
}
