package org.daicho.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年4月1日",
                "令和８年４月１日",
                "令和8年04月01日",
                "令和 8年 4月 1日",
                "R8.4.1",
                "Ｒ８．４．１",
                "r8.4.1",
                "R08.04.01",
                "R8/4/1",
                "R8-4-1",
                "R8年4月1日",
                "令8.4.1",
                "㋿8年4月1日",
                "2026/4/1",
                "2026/04/01",
                "2026-04-01",
                "2026.4.1",
                "2026年4月1日",
                "２０２６年４月１日",
                "20260401",
                "２０２６０４０１",
                " 　R8.4.1　 ",
                "\u00a02026/4/1\t"
            })
    void every_usual_way_of_writing_the_first_of_april_is_read(String text) {
        assertThat(Wareki.parse(text)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "H31.4.30, 2019-04-30",
        "平成31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "R元.5.1, 2019-05-01",
        "R1.5.1, 2019-05-01",
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "大正15年12月24日, 1926-12-24",
        "昭和元年12月25日, 1926-12-25",
        "明治6年1月1日, 1873-01-01",
        "R6.2.29, 2024-02-29",
        "9999/12/31, 9999-12-31"
    })
    void eras_begin_and_end_on_their_days(String text, LocalDate date) {
        assertThat(Wareki.parse(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和8年2月30日", "R7.2.29", "2026/13/1", "2026-00-10", "20260431", "R8.4.0", "令和1年2月30日"})
    void a_day_that_does_not_exist_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("no-such-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和1年4月1日", "令和元年4月30日", "H31.5.1", "昭和64年1月8日", "平成32年4月1日", "令和0年5月1日", "明治5年12月2日"})
    void an_era_that_does_not_contain_the_date_is_refused(String text) {
        assertThat(codeOf(text)).isEqualTo("era-mismatch");
    }

    @Test
    void the_reason_names_the_right_era() {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> Wareki.parse("令和1年4月1日"));
        assertThat(refused.reason().ja()).contains("平成31年4月1日");
        assertThat(refused.reason().en()).contains("平成31年4月1日");
        assertThat(refused.value()).isEqualTo("令和1年4月1日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26/4/1", "8.4.1", "8年4月1日", "4/1/2026", "01-04-2026"})
    void a_year_that_could_be_two_years_is_refused_with_a_hint(String text) {
        assertThatThrownBy(() -> Wareki.parse(text)).isInstanceOfSatisfying(UnreadableValueException.class, refused -> {
            assertThat(refused.code()).isEqualTo("not-a-date");
            assertThat(refused.reason().ja()).contains("どの年か");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "未定",
                "-",
                "令和8年4月",
                "2026/4",
                "260401",
                "R080401",
                "46113",
                "2026/4-1",
                "2026 04 01",
                "0026/4/1",
                "令和8年4月1日まで",
                "X8.4.1",
                "令和１００年4月1日",
                "R8.4.①",
                "2026-04-01T00:00:00Z"
            })
    void anything_else_is_not_a_date(String text) {
        assertThat(codeOf(text)).isEqualTo("not-a-date");
    }

    @Test
    void the_first_year_is_printed_as_gannen() {
        assertThat(Wareki.print(LocalDate.of(2026, 4, 1))).isEqualTo("令和8年4月1日");
        assertThat(Wareki.print(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Wareki.print(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Wareki.print(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日");
    }

    @Property
    void what_is_printed_is_read_back(@ForAll("days") LocalDate day) {
        assertThat(Wareki.parse(Wareki.print(day))).isEqualTo(day);
        assertThat(Wareki.parse(day.toString())).isEqualTo(day);
    }

    @Property
    void any_text_is_either_a_date_or_refused(@ForAll String text) {
        assertReadOrRefused(text);
    }

    @Property
    void any_text_that_looks_like_a_date_is_either_one_or_refused(@ForAll @From("nearDates") String text) {
        assertReadOrRefused(text);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = Era.GREGORIAN_FROM.toEpochDay();
        long last = LocalDate.of(2117, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> nearDates() {
        return Arbitraries.of(
                        "令和", "平成", "R", "H", "S", "元", "年", "月", "日", ".", "/", "-", "0", "1", "8", "２", "31", "2026",
                        " ")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    private static void assertReadOrRefused(String text) {
        try {
            assertThat(Wareki.parse(text).getYear()).isBetween(1000, 9999);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("not-a-date", "no-such-day", "era-mismatch");
        }
    }

    private static String codeOf(String text) {
        return catchThrowableOfType(UnreadableValueException.class, () -> Wareki.parse(text))
                .code();
    }
}
