package org.daicho.intake.row;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** Words that all registers use, and how a word is refused: with the words that there are. */
public final class Words {

    private static final Set<String> YES = Set.of("有", "あり", "有り", "○", "◯", "〇", "はい", "該当", "1", "TRUE", "YES");
    /** The ways to leave a cell without leaving it empty: hyphens, minus signs, dashes and the long-vowel mark look alike. */
    private static final Set<String> DASHES = Set.of("-", "ー", "―", "—", "–", "−", "‐");

    private static final Set<String> NO = Set.of("無", "なし", "無し", "×", "いいえ", "非該当", "0", "FALSE", "NO");
    private static final Set<String> NONE = Set.of("なし", "無", "無し", "該当なし");

    private static final Text NOT_YES_OR_NO = Text.of("有・無のどちらかで書いてください。", "Write 有 (yes) or 無 (no).");
    private static final Text UNKNOWN = Text.of("使える値: %s", "One of: %s");

    private Words() {}

    /** Whether the cell says that there is nothing: なし, or one of the dashes. */
    public static boolean isNone(String text) {
        String plain = plain(text);
        return NONE.contains(plain) || DASHES.contains(plain);
    }

    public static Boolean yesOrNo(String text) {
        String plain = plain(text);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain) || DASHES.contains(plain)) {
            return false;
        }
        throw new UnreadableValueException("not-yes-or-no", NOT_YES_OR_NO, text);
    }

    /** @param known what there is to choose from */
    public static <T> UnreadableValueException unknown(String code, String text, T[] known, Function<T, String> label) {
        return new UnreadableValueException(
                code,
                UNKNOWN.with(String.join("、", Arrays.stream(known).map(label).toList())),
                text);
    }

    /** Without differences of width and case. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
