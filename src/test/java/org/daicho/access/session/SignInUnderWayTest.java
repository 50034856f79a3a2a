package org.daicho.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInUnderWayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pages", "/pages/contracts?fiscalYear=2026&q=%E5%A7%94#top", "/a//b"})
    void a_path_of_ours_is_where_one_arrives(String path) {
        assertThat(SignInUnderWay.begin(path).to()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pages",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/a\r\nb",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/ /evil.example"
            })
    void nobody_is_sent_to_another_host(String elsewhere) {
        assertThat(SignInUnderWay.begin(elsewhere).to()).isEqualTo("/");
    }

    @Test
    void without_a_wish_one_arrives_at_the_beginning() {
        assertThat(SignInUnderWay.begin(null).to()).isEqualTo("/");
    }
}
