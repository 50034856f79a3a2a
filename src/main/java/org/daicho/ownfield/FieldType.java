package org.daicho.ownfield;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.Wareki;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an own field holds. A value is kept as JSON and always in the form in which JSON is read back, so that equal values
 * are equal: a whole number as {@code Integer} or {@code Long}, another as {@code Double}, a day as ISO text.
 */
@Schema(name = "OwnFieldType")
public enum FieldType {
    TEXT(Text.of("文字", "text"), FieldType::text, FieldType::text, false),
    NUMBER(Text.of("数値", "number"), FieldType::number, FieldType::numberOf, true),
    DATE(Text.of("日付（2026-04-01）", "date, 2026-04-01"), FieldType::day, FieldType::dayOf, true),
    BOOLEAN(Text.of("真偽", "true or false"), FieldType::truth, FieldType::truthOf, false),
    CHOICE(Text.of("選択肢", "one of the choices"), FieldType::text, FieldType::text, false);

    /** A text with more should be a file. */
    static final int LONGEST_TEXT = 2000;

    /** As many digits as a double keeps exactly, which is how JSON numbers are read everywhere. */
    private static final int MOST_DIGITS = 15;

    private static final String UNREADABLE = "wrong-type";
    private static final Text WANTED = Text.of("値の型が違います（必要な型: %s）。", "The value has the wrong type (wanted: %s).");
    private static final Text TOO_PRECISE = Text.of("数値は15桁までです。", "A number may have 15 digits.");
    private static final Text SIZE = Text.of("長さは1以上2000以下です。", "The length must be 1 to 2000.");

    /** Cells say it in many ways; what is exported is the first of each. */
    private static final Set<String> YES = Set.of("はい", "有", "あり", "○", "〇", "1", "TRUE", "YES");

    private static final Set<String> NO = Set.of("いいえ", "無", "なし", "×", "0", "FALSE", "NO");

    private final Text label;
    private final Function<Object, Object> json;
    private final Function<String, Object> words;
    private final boolean ordered;

    FieldType(Text label, Function<Object, Object> json, Function<String, Object> words, boolean ordered) {
        this.label = label;
        this.json = json;
        this.words = words;
        this.ordered = ordered;
    }

    public Text label() {
        return label;
    }

    /** Whether a list may be narrowed by ranges of it. */
    boolean isOrdered() {
        return ordered;
    }

    /** From a body. @throws UnreadableValueException if it is not of this type */
    Object read(Object value) {
        return json.apply(value);
    }

    /** From a cell of a file or a filter. @throws UnreadableValueException if it is not of this type */
    Object readText(String cell) {
        return words.apply(cell);
    }

    /** A day as a day and a number as a number; anything else as it is written. */
    Object content(Object value) {
        return switch (this) {
            case DATE -> LocalDate.parse(value.toString());
            case NUMBER -> value;
            default -> write(value);
        };
    }

    /** As a cell that {@link #readText} reads back. */
    String write(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "はい" : "いいえ";
        }
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
    }

    private static Object text(Object value) {
        if (!(value instanceof String text)) {
            throw wrong(TEXT, value);
        }
        String kept = StoredText.lines(text);
        if (kept.isBlank() || kept.length() > LONGEST_TEXT) {
            throw new UnreadableValueException("size", SIZE, text);
        }
        return kept;
    }

    private static Object number(Object value) {
        if (!(value instanceof Number)) {
            throw wrong(NUMBER, value);
        }
        return numberOf(value.toString());
    }

    private static Object numberOf(String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(halfWidth(value).replace(",", "")).stripTrailingZeros();
        } catch (NumberFormatException notOne) {
            throw wrong(NUMBER, value);
        }
        if (number.precision() - Math.min(number.scale(), 0) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new UnreadableValueException("too-precise", TOO_PRECISE, value);
        }
        if (number.scale() > 0) {
            return number.doubleValue();
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    private static Object day(Object value) {
        try {
            LocalDate day = LocalDate.parse(halfWidth(value.toString()));
            if (value instanceof String && day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day.toString();
            }
        } catch (DateTimeException notOne) {
            // said below, as for every other value that is no day
        }
        throw wrong(DATE, value);
    }

    /** As people write it: 令和8年4月1日, R8.4.1, 2026/4/1. */
    private static Object dayOf(String words) {
        return Wareki.parse(words).toString();
    }

    private static Object truth(Object value) {
        if (!(value instanceof Boolean)) {
            throw wrong(BOOLEAN, value);
        }
        return value;
    }

    private static Object truthOf(String words) {
        String said = halfWidth(words).toUpperCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            throw wrong(BOOLEAN, words);
        }
        return YES.contains(said);
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static UnreadableValueException wrong(FieldType wanted, Object found) {
        return new UnreadableValueException(
                UNREADABLE,
                new Text(WANTED.ja().formatted(wanted.label.ja()), WANTED.en().formatted(wanted.label.en())),
                found.toString());
    }
}
