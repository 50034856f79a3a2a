package org.daicho.organization;

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

class LocalGovernmentCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"030007", "032018", "032166", "033014", "130001", "０３２１６６", " 032166 "})
    void a_real_code_is_read(String text) {
        assertThat(LocalGovernmentCode.parse(text).digits()).matches("[0-9]{6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"032167", "032616", "130000"})
    void a_wrong_check_digit_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("local-government-code-check-digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32166", "03216", "0321661", "滝沢市", "03216六"})
    void anything_but_6_digits_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("local-government-code-length");
    }

    @Property
    void exactly_one_check_digit_fits(
            @ForAll @StringLength(5) @CharRange(from = '0', to = '9') String base,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        if (digit == LocalGovernmentCode.checkDigit(base)) {
            assertThat(LocalGovernmentCode.parse(base + digit)).hasToString(base + digit);
        } else {
            assertThat(codeOf(base + digit)).isEqualTo("local-government-code-check-digit");
        }
    }

    @Property
    void any_text_is_either_a_code_or_refused(@ForAll String text) {
        try {
            assertThat(LocalGovernmentCode.parse(text).digits()).hasSize(6);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).startsWith("local-government-code-");
        }
    }

    private static String codeOf(String text) {
        return catchThrowableOfType(UnreadableValueException.class, () -> LocalGovernmentCode.parse(text))
                .code();
    }
}
