package org.daicho.contractor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daicho.contractor.identity.CompanyName.Likeness;
import org.daicho.contractor.identity.CompanyName.Position;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource({
        "㈱イーハトーブ環境プラント, KABUSHIKI_KAISHA, BEFORE, イーハトーブ環境プラント",
        "(株)ｼｽﾞｸｲｼｼｽﾃﾑｻｰﾋﾞｽ, KABUSHIKI_KAISHA, BEFORE, シズクイシシステムサービス",
        "株式会社　岩手山データ, KABUSHIKI_KAISHA, BEFORE, 岩手山データ",
        "㍿クリーン, KABUSHIKI_KAISHA, BEFORE, クリーン",
        "ｶ)ｸﾘｰﾝ, KABUSHIKI_KAISHA, BEFORE, クリーン",
        "カ）クリーン, KABUSHIKI_KAISHA, BEFORE, クリーン",
        "ｸﾘｰﾝ(ｶ, KABUSHIKI_KAISHA, AFTER, クリーン",
        "（株）クリーン, KABUSHIKI_KAISHA, BEFORE, クリーン",
        "クリーン 株式 会社, KABUSHIKI_KAISHA, AFTER, クリーン",
        "山田商事㈱, KABUSHIKI_KAISHA, AFTER, 山田商事",
        "山田商事㈲, YUGEN_KAISHA, AFTER, 山田商事",
        "ﾕ)ﾔﾏﾀﾞ, YUGEN_KAISHA, BEFORE, ヤマダ",
        "髙橋計器有限会社, YUGEN_KAISHA, AFTER, 高橋計器",
        "有限会社﨑山清掃, YUGEN_KAISHA, BEFORE, 崎山清掃",
        "小岩井ビル管理合同会社, GODO_KAISHA, AFTER, 小岩井ビル管理",
        "一般社団法人みちのく速記センター, IPPAN_SHADAN_HOJIN, BEFORE, ミチノク速記センター",
        "(一社)みちのく速記センター, IPPAN_SHADAN_HOJIN, BEFORE, ミチノク速記センター",
        "（公財）岩手県下水道公社, KOEKI_ZAIDAN_HOJIN, BEFORE, 岩手県下水道公社",
        "ＮＰＯ法人もりおか, TOKUTEI_HIEIRI_HOJIN, BEFORE, モリオカ",
        "特定非営利活動法人もりおか, TOKUTEI_HIEIRI_HOJIN, BEFORE, モリオカ",
        "盛岡事業協同組合, JIGYO_KYODO_KUMIAI, AFTER, 盛岡",
        "協同組合盛岡卸センター, KYODO_KUMIAI, BEFORE, 盛岡卸センター",
        "地方独立行政法人岩手県工業技術センター, CHIHO_DOKURITSU_GYOSEI_HOJIN, BEFORE, 岩手県工業技術センター",
        "医療法人社団青葉会, IRYO_HOJIN, BEFORE, 青葉会",
        "北上川衛生社（個人事業）, SOLE_PROPRIETOR, AFTER, 北上川衛生社",
        "南部広報株式会社 盛岡支店, KABUSHIKI_KAISHA, AFTER, 南部広報盛岡支店",
        "(海外事業者), NONE, NONE, 海外事業者",
        "クリーン(イオン支店, NONE, NONE, クリーンイオン支店",
        "クリーン, NONE, NONE, クリーン",
        "株式会社, NONE, NONE, 株式会社",
        "'', NONE, NONE, ''"
    })
    void the_form_is_told_from_the_name(String written, LegalForm form, Position position, String key) {
        assertThat(CompanyName.of(written)).isEqualTo(new CompanyName(written, form, position, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社クリーン", "(株)ｸﾘｰﾝ", "（株）くりーん", "㍿ クリーン", "ｶ)ｸﾘｰﾝ", "株式會社クリーン"})
    void one_company_is_the_same_however_it_is_written(String written) {
        assertThat(CompanyName.of("㈱クリーン").compare(CompanyName.of(written))).isEqualTo(Likeness.SAME);
    }

    @Test
    void two_forms_are_two_companies() {
        assertThat(CompanyName.of("山田商事㈱").compare(CompanyName.of("山田商事㈲"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void the_other_position_or_a_form_left_out_is_for_a_person_to_decide() {
        var front = CompanyName.of("㈱クリーン");
        assertThat(front.compare(CompanyName.of("クリーン㈱"))).isEqualTo(Likeness.POSSIBLE);
        assertThat(front.compare(CompanyName.of("クリーン"))).isEqualTo(Likeness.POSSIBLE);
        assertThat(front.compare(CompanyName.of("㈱クリーンズ"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void names_without_a_letter_are_never_the_same() {
        assertThat(CompanyName.of("・・").compare(CompanyName.of("・・"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void the_name_is_found_without_its_form_and_in_another_shape() {
        assertThat(CompanyName.of("髙橋計器有限会社").key()).contains(SearchText.fold("高橋計器"));
        assertThat(CompanyName.of("髙橋計器有限会社").written()).isEqualTo("髙橋計器有限会社");
    }

    @Test
    void every_spelling_of_every_form_is_read_on_at_least_one_side() {
        Arrays.stream(LegalForm.values()).filter(form -> form != LegalForm.NONE).forEach(form -> form.spellings()
                .forEach(spelling -> assertThat(new LegalForm[] {
                            CompanyName.of(spelling + "盛岡").form(),
                            CompanyName.of("盛岡" + spelling).form()
                        })
                        .as(spelling)
                        .contains(form)));
    }

    @Property
    void any_text_is_a_name_unless_it_cannot_be_stored(@ForAll @From("names") String text) {
        try {
            var name = CompanyName.of(text);
            assertThat(name.form() == LegalForm.NONE).isEqualTo(name.position() == Position.NONE);
            assertThat(CompanyName.of(name.written())).isEqualTo(name);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("control-character", "unpaired-surrogate");
        }
    }

    @Provide
    Arbitrary<String> names() {
        var near = Arbitraries.of("㈱", "㈲", "(株)", "ｶ)", "(ｶ", "株式会社", "個人", "(", ")", "盛岡", "支店", "・", " ");
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
