package org.daicho.organization;

import java.util.regex.Pattern;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/**
 * 全国地方公共団体コード: 6 digits, the last of which checks the others (総務省の仕様). Leading zeros count: a spreadsheet that
 * dropped them is refused rather than guessed at.
 */
public record LocalGovernmentCode(String digits) {

    public static final String LENGTH = "local-government-code-length";
    public static final String CHECK_DIGIT = "local-government-code-check-digit";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private static final Text NOT_6 = Text.of(
            "団体コードは6桁の数字です。先頭の 0 も入れてください。", "A local government code (団体コード) has 6 digits, leading zeros included.");
    private static final Text MISTYPED =
            Text.of("団体コードの検査数字が合いません。", "The check digit of the local government code (団体コード) does not fit.");

    public LocalGovernmentCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new UnreadableValueException(LENGTH, NOT_6, digits);
        }
        if (digits.charAt(5) - '0' != checkDigit(digits.substring(0, 5))) {
            throw new UnreadableValueException(CHECK_DIGIT, MISTYPED, digits);
        }
    }

    /** @throws UnreadableValueException {@code local-government-code-length} or {@code -check-digit} */
    public static LocalGovernmentCode parse(String text) {
        return new LocalGovernmentCode(HalfWidth.of(text));
    }

    /** The weights are 6, 5, 4, 3, 2; of 11 less the remainder of 11 the last digit. */
    static int checkDigit(String base) {
        int sum = 0;
        for (int i = 0; i < base.length(); i++) {
            sum += (base.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
