package org.daicho.contract.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.shared.text.SearchText;

/**
 * What a contract is called, and how that is compared, sorted and searched.
 *
 * @param referenceOrder the key with its numbers padded, so that 第2号 stands before 第10号
 */
@Embeddable
public record Naming(
        String reference,
        String referenceKey,
        String referenceOrder,
        String title,
        String titleKey,
        @Column(columnDefinition = "varchar[]") List<String> grams) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    public static Naming of(NewContract wanted) {
        String referenceKey = SearchText.fold(wanted.reference());
        String titleKey = SearchText.fold(wanted.title());
        return new Naming(
                wanted.reference(),
                referenceKey,
                DIGITS.matcher(referenceKey).replaceAll(number -> padded(number.group())),
                wanted.title(),
                titleKey,
                SearchText.bigrams(titleKey + ' ' + referenceKey));
    }

    private static String padded(String digits) {
        return "0".repeat(9 - digits.length()) + digits;
    }
}
