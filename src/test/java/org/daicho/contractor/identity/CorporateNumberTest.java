package org.daicho.contractor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7000012050002",
                "1180301018771",
                "4000012090001",
                "8000012010038",
                "6000020032018",
                "8000020130001",
                "7400099000011",
                "5400099000112",
                "2400099000123"
            })
    void a_real_number_is_read(String digits) {
        assertThat(CorporateNumber.parse(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"７００００１２０５０００２", " 7000012050002　", "7-0000-1205-0002", "7 0000 1205 0002", "７－００００－１２０５－０００２"})
    void full_width_digits_blanks_and_hyphens_are_read(String text) {
        assertThat(CorporateNumber.parse(text)).isEqualTo(new CorporateNumber("7000012050002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7010401067252", "7000012050003", "0000012050002", "7000012050020"})
    void a_wrong_check_digit_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("corporate-number-check-digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "なし", "700001205000", "70000120500022", "7.00001E+12", "700001205000①", "T123"})
    void anything_but_13_digits_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("corporate-number-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T7000012050002", "Ｔ７００００１２０５０００２", "T1234567890123"})
    void an_invoice_number_is_refused_with_its_own_reason(String text) {
        assertThat(codeOf(text)).isEqualTo("corporate-number-invoice");
    }

    @Property
    void exactly_one_check_digit_fits(
            @ForAll @StringLength(12) @CharRange(from = '0', to = '9') String base,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        int right = CorporateNumber.checkDigit(base);
        assertThat(right).isBetween(1, 9);
        if (digit == right) {
            assertThat(CorporateNumber.parse(digit + base).digits()).isEqualTo(digit + base);
        } else {
            assertThat(codeOf(digit + base)).isEqualTo("corporate-number-check-digit");
        }
    }

    @Property
    void any_text_is_either_a_number_or_refused(@ForAll String text) {
        try {
            assertThat(CorporateNumber.parse(text).digits()).hasSize(13);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).startsWith("corporate-number-");
        }
    }

    private static String codeOf(String text) {
        return catchThrowableOfType(UnreadableValueException.class, () -> CorporateNumber.parse(text))
                .code();
    }
}
