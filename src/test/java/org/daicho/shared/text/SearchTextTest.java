package org.daicho.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋計器, 高橋計器",
        "﨑山清掃, 崎山清掃",
        "𠮷田印刷, 吉田印刷",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "齋藤, 斎藤",
        "濵田, 浜田",
        "藝術學會, 芸術学会",
        "龍神, 竜神",
        "神\uFA19, 神神",
        "葛\uDB40\uDD00城, 葛城",
        "ｸﾘｰﾝ, クリーン",
        "くりーん, クリーン",
        "クリ－ン, クリーン",
        "クリ-ン, クリーン",
        "クリ〜ン, クリーン",
        "クリ～ン, クリーン",
        "クリ−ン, クリーン",
        "ｼｽﾞｸｲｼ, シズクイシ",
        "デ\u3099タ, デタ",
        "テ\u3099ータ, データ",
        "イーハトーブ・環境　プラント, イーハトーブ環境プラント",
        "'Ａｂｃ １２', ABC12",
        "①, 1",
        "Ⅲ, III",
        "「もりおか」, モリオカ",
        "cafe\u0301, CAFÉ",
        "straße, STRASSE"
    })
    void what_a_clerk_would_call_the_same_is_folded_to_the_same(String written, String folded) {
        assertThat(SearchText.fold(written)).isEqualTo(folded);
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"斎藤, 斉藤", "キャノン, キヤノン", "カシオ, ガシオ", "クリン, クリーン", "山碕, 山崎", "近藤, 近籐"})
    void what_only_looks_alike_stays_apart(String one, String other) {
        assertThat(SearchText.fold(one)).isNotEqualTo(SearchText.fold(other));
    }

    @Test
    void the_index_holds_characters_and_pairs_by_code_point() {
        assertThat(SearchText.bigrams("委託委託")).containsExactly("委", "託", "委託", "託委");
        assertThat(SearchText.bigrams("𩸽屋")).containsExactly("𩸽", "屋", "𩸽屋");
        assertThat(SearchText.bigrams("")).isEmpty();
    }

    @Test
    void a_query_needs_its_pairs_or_its_only_character() {
        assertThat(SearchText.queryGrams("高橋計器")).containsExactly("高橋", "橋計", "計器");
        assertThat(SearchText.queryGrams("𩸽")).containsExactly("𩸽");
        assertThat(SearchText.queryGrams("")).isEmpty();
    }

    @Test
    void the_table_of_variants_has_no_chains() {
        var variants = KanjiVariants.all();
        assertThat(variants).hasSizeGreaterThan(400);
        assertThat(variants.values()).noneMatch(variants::containsKey);
        assertThat(variants.keySet())
                .allMatch(c -> Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC));
    }

    @Property
    void folding_twice_changes_nothing(@ForAll @From("words") String text) {
        var folded = SearchText.fold(text);
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
    }

    @Property
    void composed_and_decomposed_text_are_found_alike(@ForAll @From("words") String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(SearchText.fold(decomposed)).isEqualTo(SearchText.fold(text));
    }

    @Property
    void any_part_of_a_folded_text_is_found_by_its_grams(
            @ForAll @From("words") String text, @ForAll int from, @ForAll int to) {
        var points = SearchText.fold(text).codePoints().toArray();
        int start = Math.floorMod(from, points.length + 1);
        int end = start + Math.floorMod(to, points.length - start + 1);
        var part = new String(points, start, end - start);
        assertThat(Set.copyOf(SearchText.bigrams(new String(points, 0, points.length))))
                .containsAll(SearchText.queryGrams(part));
    }

    @Provide
    Arbitrary<String> words() {
        var near = Arbitraries.of(
                "髙",
                "﨑",
                "𠮷",
                "ｶ",
                "ﾞ",
                "か",
                "\u3099",
                "\u309A",
                "ー",
                "〜",
                "・",
                " ",
                "ß",
                "ŉ",
                "ΐ",
                "ǰ",
                "é",
                "\uDB40\uDD00",
                "㈱",
                "\u1100",
                "\u1161",
                "\u0345",
                "A");
        var any = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.oneOf(near, any).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
