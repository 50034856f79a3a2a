package org.daicho.contractor;

import java.util.regex.Pattern;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/**
 * 法人番号: 13 digits, the first of which checks the others (法人番号の指定等に関する省令 2条).
 *
 * @param digits half-width, without blanks or hyphens
 */
public record CorporateNumber(String digits) {

    public static final String LENGTH = "corporate-number-length";
    public static final String CHECK_DIGIT = "corporate-number-check-digit";
    public static final String INVOICE_NUMBER = "corporate-number-invoice";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");
    private static final Pattern INVOICE = Pattern.compile("[Tt][0-9]{13}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s‐‑‒–—―−ー-]");

    private static final Text NOT_13 =
            Text.of("法人番号は13桁の数字です。", "A corporate number (法人番号) has 13 digits and nothing else.");
    private static final Text MISTYPED = Text.of(
            "法人番号の検査用数字が合いません。1桁ずつ確かめてください。",
            "The check digit of the corporate number (法人番号) does not fit: compare it digit by digit.");
    private static final Text INVOICE_ISSUER = Text.of(
            "T で始まるのはインボイスの登録番号です。法人なら T を除いた13桁を、個人事業主なら空欄にしてください。",
            "T marks an invoice registration number. For a corporation leave out the T; a sole proprietor has no 法人番号.");

    public CorporateNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new UnreadableValueException(LENGTH, NOT_13, digits);
        }
        if (digits.charAt(0) - '0' != checkDigit(digits.substring(1))) {
            throw new UnreadableValueException(CHECK_DIGIT, MISTYPED, digits);
        }
    }

    /**
     * Reads full-width digits, and blanks and hyphens between them. T and 13 digits is refused rather than shortened: for a
     * sole proprietor they are no corporate number, even where they happen to pass the check.
     *
     * @throws UnreadableValueException {@code corporate-number-length}, {@code -check-digit} or {@code -invoice}
     */
    public static CorporateNumber parse(String text) {
        var digits = BETWEEN.matcher(HalfWidth.of(text)).replaceAll("");
        if (INVOICE.matcher(digits).matches()) {
            throw new UnreadableValueException(INVOICE_NUMBER, INVOICE_ISSUER, text);
        }
        return new CorporateNumber(digits);
    }

    /** 9 less the remainder of 9 of the sum, every second digit from the right counted twice; never 0. */
    static int checkDigit(String base) {
        int sum = 0;
        for (int n = 1; n <= base.length(); n++) {
            sum += (base.charAt(base.length() - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return digits;
    }
}
