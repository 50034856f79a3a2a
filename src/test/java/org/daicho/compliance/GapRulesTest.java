package org.daicho.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rulebook.GapRules;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class GapRulesTest {

    private static final Pattern JAPANESE = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");

    @Test
    void every_rule_has_a_code_of_its_own_and_says_everything_in_both_languages() {
        assertThat(GapRules.all()).extracting(GapRule::code).doesNotHaveDuplicates();
        assertThat(GapRules.all()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[A-Z]+(_[A-Z]+)+");
            for (Text text : List.of(rule.title(), rule.finding(), rule.basis(), rule.remedy())) {
                assertThat(text.ja()).matches(JAPANESE);
                assertThat(text.en()).isNotBlank().doesNotMatch(JAPANESE);
            }
        });
    }

    @Test
    void a_sentence_names_as_many_details_in_both_languages_as_the_facts_bring() {
        assertThat(GapRules.all()).allSatisfy(rule -> {
            assertThat(places(rule.finding().ja()))
                    .isEqualTo(places(rule.finding().en()));
            assertThat(rule.facts().details().startsWith("array["))
                    .isEqualTo(places(rule.finding().ja()) > 0);
        });
    }

    @Test
    void every_anchor_has_rules() {
        assertThat(Anchor.values())
                .allSatisfy(anchor -> assertThat(GapRules.of(anchor)).isNotEmpty());
        assertThat(GapRules.all())
                .allSatisfy(rule -> assertThat(GapRules.named(rule.code())).isSameAs(rule));
    }

    private static long places(String sentence) {
        return Pattern.compile("%s").matcher(sentence).results().count();
    }
}
