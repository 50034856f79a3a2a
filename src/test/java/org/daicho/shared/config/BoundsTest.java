package org.daicho.shared.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void what_is_wrong_stops_the_start_with_every_reason_in_both_languages() {
        List<Text> wrong = List.of(Text.of("一つ。", "One."), Text.of("二つ。", "Two."));

        assertThatThrownBy(() -> Bounds.stopStart(wrong)).hasMessageContainingAll("一つ。", "One.", "二つ。", "Two.");
    }

    @Test
    void a_start_without_faults_goes_on() {
        assertThatCode(() -> Bounds.stopStart(new Bounds("DAICHO_TEST", 1, 3).wrong(2)))
                .doesNotThrowAnyException();
    }
}
