package org.daicho.contract.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.catalogue.Confidentiality;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake if the information leaks, is changed, or is not there (地方公共団体における情報セキュリティポリシーに関する
 * ガイドライン, 情報資産の分類). Integrity and availability are often left out where only the handling is meant.
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Classification(
        @NotNull @Enumerated(EnumType.STRING) Confidentiality confidentiality,
        @Enumerated(EnumType.STRING) @Nullable Integrity integrity,
        @Enumerated(EnumType.STRING) @Nullable Availability availability) {

    public static final String NOT_A_CLASSIFICATION = "not-a-classification";
    public static final String AMBIGUOUS = "ambiguous-confidentiality";

    /** 完全性. */
    public enum Integrity {
        I1,
        I2;

        public String labelJa() {
            return "完全性" + (ordinal() + 1);
        }
    }

    /** 可用性. */
    public enum Availability {
        A1,
        A2;

        public String labelJa() {
            return "可用性" + (ordinal() + 1);
        }
    }

    private static final String BETWEEN = "\\s*[/,、・\\s]\\s*";
    private static final Pattern FORM = Pattern.compile("(?:(?:自治体)?機密性\\s*|C)(?<c>1|2|3[ABC]?)"
            + "(?:" + BETWEEN + "(?:完全性\\s*|I)(?<i>[12]))?"
            + "(?:" + BETWEEN + "(?:可用性\\s*|A)(?<a>[12]))?");

    private static final Text ACCEPTED = Text.of(
            "情報の分類として読めません。自治体機密性3C/完全性2/可用性2 のように書いてください。", "Not a classification. Write it like 自治体機密性3C/完全性2/可用性2.");
    private static final Text WHICH_3 = Text.of(
            "機密性3 は令和6年10月の改定で 3A・3B・3C に分かれました。どれに当たるかを決めて書いてください。",
            "Confidentiality 3 was split into 3A, 3B and 3C in October 2024 (令和6年). Decide which of them it is.");

    /**
     * Reads 「自治体機密性3C/完全性2/可用性2」, 「機密性2」, 「C3C/I2/A2」, in full or half width; confidentiality first and always
     * there. A bare 機密性3 is refused: 3A, 3B and 3C ask for different measures.
     *
     * @throws UnreadableValueException {@code not-a-classification} or {@code ambiguous-confidentiality}
     */
    public static Classification parse(String text) {
        var match = FORM.matcher(HalfWidth.of(text).toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new UnreadableValueException(NOT_A_CLASSIFICATION, ACCEPTED, text);
        }
        if (match.group("c").equals("3")) {
            throw new UnreadableValueException(AMBIGUOUS, WHICH_3, text);
        }
        return of(match);
    }

    private static Classification of(Matcher match) {
        var i = match.group("i");
        var a = match.group("a");
        return new Classification(
                Confidentiality.valueOf("C" + match.group("c")),
                i == null ? null : Integrity.valueOf("I" + i),
                a == null ? null : Availability.valueOf("A" + a));
    }

    /** {@link #labelJa()} for people, also in English. */
    public Text label() {
        return Text.of(
                labelJa(),
                Stream.of(
                                confidentiality.label().en(),
                                integrity == null ? null : "integrity " + (integrity.ordinal() + 1),
                                availability == null ? null : "availability " + (availability.ordinal() + 1))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" / ")));
    }

    /** 自治体機密性3C/完全性2/可用性2, without the parts that are not there. */
    public String labelJa() {
        return Stream.of(
                        confidentiality.label().ja(),
                        integrity == null ? null : integrity.labelJa(),
                        availability == null ? null : availability.labelJa())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
    }
}
