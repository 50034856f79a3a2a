package org.daicho.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {

    @Test
    void it_is_composed_and_otherwise_untouched() {
        assertThat(StoredText.line("　㈱テ\u3099ータ〜 ")).isEqualTo("　㈱データ〜 ");
        assertThat(StoredText.line("𠮷田葛\uDB40\uDD00髙")).isEqualTo("𠮷田葛\uDB40\uDD00髙");
    }

    @Test
    void the_shape_of_a_registered_name_survives() {
        assertThat(StoredText.line("\uFA19社テ\u3099")).isEqualTo("\uFA19社デ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\nb", "a\tb", "a\rb", "\u001b[31m", "\u0085", "\u007f"})
    void a_line_holds_no_control_characters(String text) {
        assertThat(codeOf(() -> StoredText.line(text))).isEqualTo("control-character");
    }

    @Test
    void several_lines_hold_breaks_and_tabs_only() {
        assertThat(StoredText.lines("一\n二\r\n三\t四")).isEqualTo("一\n二\r\n三\t四");
        assertThat(codeOf(() -> StoredText.lines("一\r二"))).isEqualTo("control-character");
        assertThat(codeOf(() -> StoredText.lines("一\u0000"))).isEqualTo("control-character");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD842, 0xDFB7})
    void half_a_character_is_refused(int half) {
        var refused =
                catchThrowableOfType(UnreadableValueException.class, () -> StoredText.line("田" + (char) half + "中"));
        assertThat(refused.code()).isEqualTo("unpaired-surrogate");
        assertThat(refused.reason().ja()).contains("2 文字目");
        assertThat(refused.value()).isEqualTo("田\uFFFD中");
    }

    @Property
    void any_text_is_stored_or_refused_and_stored_text_is_stable(@ForAll String text) {
        try {
            var stored = StoredText.lines(text);
            assertThat(StoredText.lines(stored)).isEqualTo(stored);
            assertThat(stored.codePoints()).doesNotContain(0);
        } catch (UnreadableValueException refused) {
            assertThat(refused.code()).isIn("control-character", "unpaired-surrogate");
        }
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(UnreadableValueException.class, call).code();
    }
}
