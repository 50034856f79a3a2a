package org.daicho.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.terms.Classification.Availability;
import org.daicho.contract.terms.Classification.Integrity;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "自治体機密性3C/完全性2/可用性2, C3C, I2, A2",
                "機密性2/完全性2/可用性1, C2, I2, A1",
                "自治体機密性３Ｂ／完全性２／可用性２, C3B, I2, A2",
                "自治体機密性3a・完全性1・可用性1, C3A, I1, A1",
                "自治体機密性3B, C3B, -, -",
                "機密性1, C1, -, -",
                "機密性2/可用性2, C2, -, A2",
                "C3C/I2/A2, C3C, I2, A2",
                "' 機密性 2 / 完全性 2 ', C2, I2, -"
            })
    void every_usual_way_of_writing_it_is_read(
            String text, Confidentiality confidentiality, Integrity integrity, Availability availability) {
        assertThat(Classification.parse(text)).isEqualTo(new Classification(confidentiality, integrity, availability));
    }

    @ParameterizedTest
    @ValueSource(strings = {"機密性3", "機密性３/完全性2/可用性2", "自治体機密性3", "C3"})
    void the_old_level_3_is_refused_and_the_new_ones_are_named(String text) {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> Classification.parse(text));
        assertThat(refused.code()).isEqualTo("ambiguous-confidentiality");
        assertThat(refused.reason().ja()).contains("3A", "3B", "3C");
        assertThat(refused.reason().en()).contains("3A", "3B", "3C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "秘", "機密性4", "機密性3D", "完全性2/可用性2", "機密性2/完全性3", "機密性2/機密性1", "機密性2以上"})
    void anything_else_is_no_classification(String text) {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> Classification.parse(text));
        assertThat(refused.code()).isEqualTo("not-a-classification");
    }

    @Test
    void the_rank_is_1_2_3C_3B_3A() {
        assertThat(Confidentiality.values())
                .isSorted()
                .extracting(level -> level.label().ja())
                .containsExactly("自治体機密性1", "自治体機密性2", "自治体機密性3C", "自治体機密性3B", "自治体機密性3A");
        assertThat(Confidentiality.C3A.isAtLeast(Confidentiality.C3B)).isTrue();
        assertThat(Confidentiality.C2.isAtLeast(Confidentiality.C2)).isTrue();
        assertThat(Confidentiality.C2.isAtLeast(Confidentiality.C3C)).isFalse();
    }

    @Property
    void the_label_is_read_back(
            @ForAll Confidentiality confidentiality,
            @ForAll @From("integrities") Integrity integrity,
            @ForAll @From("availabilities") Availability availability) {
        var classification = new Classification(confidentiality, integrity, availability);
        assertThat(Classification.parse(classification.labelJa())).isEqualTo(classification);
    }

    @Property
    void any_text_is_either_a_classification_or_refused(@ForAll @From("nearClassifications") String text) {
        try {
            assertThat(Classification.parse(text).labelJa()).startsWith("自治体機密性");
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("not-a-classification", "ambiguous-confidentiality");
        }
    }

    @Provide
    Arbitrary<Integrity> integrities() {
        return Arbitraries.of(Integrity.class).injectNull(0.3);
    }

    @Provide
    Arbitrary<Availability> availabilities() {
        return Arbitraries.of(Availability.class).injectNull(0.3);
    }

    @Provide
    Arbitrary<String> nearClassifications() {
        var near = Arbitraries.of("自治体", "機密性", "完全性", "可用性", "1", "2", "3", "３Ｂ", "3A", "/", " ", "ı");
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(1))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
