package org.daicho.contractor.attestation.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttestationKindTest {

    @ParameterizedTest
    @CsvSource({
        "PRIVACY_MARK, 12345678(03), 12345678(03)",
        "PRIVACY_MARK, １２３４５６７８（０３）, 12345678(03)",
        "ISMAP, C21-0001-2, C21-0001-2",
        "ISMAP, Ｃ２１－０００１－２, C21-0001-2",
        "ISMAP_LIU, L-1, L-1",
        "ISMS, IS 000000 / ISO 27001, IS 000000 / ISO 27001",
    })
    void a_number_of_the_right_form_is_read(AttestationKind kind, String written, String read) {
        assertThat(kind.readNumber(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVACY_MARK, 12345678",
        "PRIVACY_MARK, 1234567(03)",
        "PRIVACY_MARK, 12345678(3)",
        "ISMAP, 21-0001-2",
        "ISMAP, C21-001-2",
    })
    void a_number_of_another_form_is_refused(AttestationKind kind, String written) {
        assertThatExceptionOfType(UnreadableValueException.class)
                .isThrownBy(() -> kind.readNumber(written))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("attestation-number-form"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_name_in_both_languages(AttestationKind kind) {
        assertThat(kind.label().ja()).isNotBlank();
        assertThat(kind.label().en()).isNotBlank();
    }

    @Test
    void control_characters_are_in_no_number() {
        assertThatExceptionOfType(UnreadableValueException.class)
                .isThrownBy(() -> AttestationKind.ISMS.readNumber("IS\u0007"));
    }
}
