package org.daicho.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfWidthTest {

    @Test
    void full_width_letters_digits_and_signs_become_ascii() {
        assertThat(HalfWidth.of("　Ｒ８．４．１　")).isEqualTo("R8.4.1");
        assertThat(HalfWidth.of("￥１，０００－")).isEqualTo("¥1,000-");
    }

    @Test
    void what_only_looks_like_a_digit_stays() {
        assertThat(HalfWidth.of("10²①")).isEqualTo("10²①");
    }

    @Test
    void half_width_kana_stay() {
        assertThat(HalfWidth.of("ｸﾘｰﾝ")).isEqualTo("ｸﾘｰﾝ");
    }
}
