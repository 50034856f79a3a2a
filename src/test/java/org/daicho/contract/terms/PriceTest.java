package org.daicho.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "３９８，２００，０００円 | 398200000",
                "2,640,000 | 2640000",
                "1,980,000円 | 1980000",
                "￥1,000 | 1000",
                "¥1,000- | 1000",
                "\\1,000－ | 1000",
                "金1,000円也 | 1000",
                "' 605000 ' | 605000",
                "0 | 0",
                "10,000,000,000,000円 | 10000000000000"
            })
    void a_total_is_read_as_yen(String text, long yen) {
        assertThat(Price.parse(text)).isEqualTo(new Price.Total(yen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@1,650/頁", "＠１，６５０／頁", "単価1,650円/頁", "1,650円/頁", "単価：１６５０円", "@12.5円/枚", "¥500/t・回"})
    void a_unit_price_is_kept_as_written(String text) {
        assertThat(Price.parse(text)).isEqualTo(new Price.PerUnit(text));
        assertThat(Price.parse("　" + text + " ")).isEqualTo(new Price.PerUnit(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1,000 | price-negative",
                "▲1,000円 | price-negative",
                "△1000 | price-negative",
                "－１０００ | price-negative",
                "(1,000) | price-negative",
                "¥-1,000 | price-negative",
                "1000.5 | price-decimals",
                "1,000.00円 | price-decimals",
                "10,000,000,000,001 | price-too-high",
                "99999999999999999999999 | price-too-high",
                "'' | not-a-price",
                "百万円 | not-a-price",
                "2,640千円 | not-a-price",
                "39,82 | not-a-price",
                "1,0000 | not-a-price",
                "別途協議 | not-a-price",
                "単価契約 | not-a-price",
                "10² | not-a-price",
                "1,000円（税込） | not-a-price",
                "$1,000 | not-a-price"
            })
    void what_is_no_price_is_refused_with_its_reason(String text, String code) {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> Price.parse(text));
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void very_long_text_is_refused_at_once() {
        var refused = catchThrowableOfType(UnreadableValueException.class, () -> Price.parse("1".repeat(1_000_000)));
        assertThat(refused.code()).isEqualTo("not-a-price");
        assertThat(refused.value()).hasSize(100);
    }

    @Property
    void every_total_is_read_back_with_and_without_commas(@ForAll @LongRange(min = 0, max = Price.HIGHEST) long yen) {
        assertThat(Price.parse(Long.toString(yen))).isEqualTo(new Price.Total(yen));
        assertThat(Price.parse("%,d円".formatted(yen))).isEqualTo(new Price.Total(yen));
    }

    @Property
    void any_text_is_either_a_price_or_refused(@ForAll @From("nearPrices") String text) {
        try {
            var price = Price.parse(text);
            if (price instanceof Price.PerUnit unit) {
                assertThat(unit.asWritten()).isEqualTo(text.strip());
            } else {
                assertThat(((Price.Total) price).yen()).isBetween(0L, Price.HIGHEST);
            }
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("not-a-price", "price-negative", "price-decimals", "price-too-high");
        }
    }

    @Provide
    Arbitrary<String> nearPrices() {
        var near = Arbitraries.of(
                "@", "単価", "¥", "￥", "円", "/頁", "-", ".", ",", "1", "000", "９", "金", "也", "▲", "(", ")", " ");
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
