package org.daicho.page.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年6月1日 14:30",
                "令和8年6月1日14時30分",
                "令和８年６月１日　１４：３０",
                "R8.6.1 14:30",
                "2026/6/1 午後2時30分",
                "2026-06-01T14:30",
                "20260601 14:30:00",
                "令和8年6月1日  午後 2  時  30  分",
                "令和8年6月1日午後2時30分"
            })
    void a_moment_is_read_however_it_is_written(String text) {
        assertThat(WallTime.parse(text)).isEqualTo(Instant.parse("2026-06-01T05:30:00Z"));
    }

    @Test
    void noon_and_midnight_are_what_people_call_them() {
        assertThat(WallTime.parse("R8.6.1 午後12時")).isEqualTo(Instant.parse("2026-06-01T03:00:00Z"));
        assertThat(WallTime.parse("R8.6.1 午前0時")).isEqualTo(Instant.parse("2026-05-31T15:00:00Z"));
    }

    @Test
    void blanks_in_between_do_not_matter_up_to_the_length_that_anybody_writes() {
        String longest = "2026-06-01" + " ".repeat(45) + "14:30";
        assertThat(longest).hasSize(60);
        assertThat(WallTime.parse(longest)).isEqualTo(Instant.parse("2026-06-01T05:30:00Z"));
        assertThatThrownBy(() -> WallTime.parse(longest.replaceFirst(" ", "  ")))
                .isInstanceOfSatisfying(UnreadableValueException.class, refused -> assertThat(refused.code())
                        .isEqualTo("not-a-moment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01", "14:30", "きのうの夕方", "R8.6.1 25:00", "R8.6.31 10:00", "2026-06-01 10:"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> WallTime.parse(text)).isInstanceOf(UnreadableValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T05:30:00Z",
                "2026-06-01T05:30:27Z",
                "2026-06-01T05:30:27.120Z",
                "2026-05-31T15:00:00Z"
            })
    void what_is_shown_reads_back_as_the_same_moment(String registered) {
        Instant moment = Instant.parse(registered);

        assertThat(WallTime.parse(WallTime.print(new Tongue(Locale.JAPANESE), moment)))
                .isEqualTo(moment);
        assertThat(WallTime.parse(WallTime.print(new Tongue(Locale.ENGLISH), moment)))
                .isEqualTo(moment);
    }
}
