package org.daicho.externalservice.cloud.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataCountriesTest {

    @Test
    void countries_are_read_as_registers_write_them() {
        assertThat(DataCountries.ofLabel("日本")).hasValue("JP");
        assertThat(DataCountries.ofLabel("米国")).hasValue("US");
        assertThat(DataCountries.ofLabel("アメリカ合衆国")).hasValue("US");
        assertThat(DataCountries.ofLabel("ｼﾝｶﾞﾎﾟｰﾙ")).hasValue("SG");
        assertThat(DataCountries.ofLabel("Ireland")).hasValue("IE");
        assertThat(DataCountries.ofLabel("ＵＳ")).hasValue("US");
        assertThat(DataCountries.ofLabel("不明")).isEmpty();
    }

    @Test
    void what_is_written_out_is_read_back() {
        for (String code : List.of("JP", "US", "GB", "AU", "KR", "SG", "IE", "DE", "NL", "TW")) {
            assertThat(DataCountries.ofLabel(DataCountries.labelJa(code)))
                    .as(code)
                    .hasValue(code);
        }
    }

    @Test
    void only_data_known_to_be_in_japan_alone_need_no_assessment() {
        assertThat(DataCountries.mayLeaveJapan(List.of("JP"), false)).isFalse();
        assertThat(DataCountries.mayLeaveJapan(List.of("JP", "US"), false)).isTrue();
        assertThat(DataCountries.mayLeaveJapan(List.of(), true)).isTrue();
        assertThat(DataCountries.mayLeaveJapan(List.of(), false)).isTrue();
        assertThat(DataCountries.mayLeaveJapan(null, false)).isTrue();
    }
}
