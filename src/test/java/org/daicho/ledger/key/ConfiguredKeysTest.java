package org.daicho.ledger.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {

    /** From the documentation of Go's package note. */
    private static final String KEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void one_key_or_two_or_none_are_read() {
        assertThat(ConfiguredKeys.read("", "PeterNeumann")).isEmpty();
        assertThat(ConfiguredKeys.read(KEY, "PeterNeumann")).hasSize(1);
        assertThat(ConfiguredKeys.read(KEY + ",\n " + KEY, "PeterNeumann"))
                .extracting(signer -> signer.verifier().hash())
                .containsExactly("c74f20a3", "c74f20a3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AYEKFALV", KEY + "x", KEY + " " + KEY})
    void what_is_no_key_stops_the_start_and_is_not_shown(String text) {
        assertThatThrownBy(() -> ConfiguredKeys.read(text, "PeterNeumann"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DAICHO_LEDGER_KEY")
                .hasMessageNotContaining("AYEKFALV");
    }

    @Test
    void a_key_of_another_name_stops_the_start() {
        assertThatThrownBy(() -> ConfiguredKeys.read(KEY, "daicho")).hasMessageContaining("origin daicho");
    }
}
