package org.daicho.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @Test
    void it_runs_from_april_to_march() {
        var year = new FiscalYear(2026);
        assertThat(year.first()).isEqualTo("2026-04-01");
        assertThat(year.last()).isEqualTo("2027-03-31");
        assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(year);
        assertThat(year.contains(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(year.contains(LocalDate.of(2026, 3, 31))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年度, 2026",
        "令和８年度, 2026",
        "R8, 2026",
        "Ｒ８, 2026",
        "R08年度, 2026",
        "2026, 2026",
        "２０２６年度, 2026",
        "令和元年度, 2019",
        "令和1年度, 2019",
        "平成31年度, 2019",
        "平成元年度, 1989",
        "昭和63年度, 1988",
        "' 令和 8 年度 ', 2026"
    })
    void every_usual_way_of_writing_it_is_read(String text, int year) {
        assertThat(FiscalYear.parse(text)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年, not-a-fiscal-year",
        "8, not-a-fiscal-year",
        "26, not-a-fiscal-year",
        "'', not-a-fiscal-year",
        "来年度, not-a-fiscal-year",
        "平成32年度, era-mismatch",
        "昭和64年度, era-mismatch",
        "令和0年度, era-mismatch",
        "1885, fiscal-year-out-of-range",
        "9999, fiscal-year-out-of-range",
        "明治元年度, fiscal-year-out-of-range"
    })
    void what_is_no_fiscal_year_is_refused_with_its_reason(String text, String code) {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> FiscalYear.parse(text));
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2026, 令和8年度", "2019, 令和元年度", "2018, 平成30年度", "1989, 平成元年度", "1988, 昭和63年度", "1926, 昭和元年度"})
    void it_is_named_after_the_era_that_people_use(int year, String label) {
        assertThat(new FiscalYear(year).labelJa()).isEqualTo(label);
    }

    @Property
    void the_label_is_read_back(@ForAll @IntRange(min = 1886, max = 2117) int year) {
        var fiscalYear = new FiscalYear(year);
        assertThat(FiscalYear.parse(fiscalYear.labelJa())).isEqualTo(fiscalYear);
    }

    @Property
    void every_day_belongs_to_the_year_that_contains_it(@ForAll @IntRange(min = -30_000, max = 100_000) int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        assertThat(FiscalYear.of(day).contains(day)).isTrue();
    }

    @Property
    void any_text_is_either_a_year_or_refused(@ForAll String text) {
        assertReadOrRefused(text);
    }

    @Property
    void any_text_that_looks_like_a_year_is_either_one_or_refused(@ForAll @From("nearYears") String text) {
        assertReadOrRefused(text);
    }

    @Provide
    Arbitrary<String> nearYears() {
        return Arbitraries.of("令和", "明治", "R", "元", "年", "度", "年度", "0", "1", "８", "2026", " ")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static void assertReadOrRefused(String text) {
        try {
            assertThat(FiscalYear.parse(text).year()).isBetween(1886, 9998);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("not-a-fiscal-year", "fiscal-year-out-of-range", "era-mismatch");
        }
    }
}
