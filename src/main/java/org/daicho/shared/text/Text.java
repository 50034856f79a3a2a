package org.daicho.shared.text;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same sentence in Japanese and in English. Both are always carried, so that a Japanese clerk and an English-speaking
 * engineer read the same answer; {@link #in(Locale)} picks one where there is room for only one.
 */
public record Text(@Schema(examples = "再委託の制限") String ja, @Schema(examples = "Limits on subcontracting") String en) {

    public static Text of(String ja, String en) {
        return new Text(ja, en);
    }

    /** Both sentences with the same arguments put in, as {@link String#format(String, Object...)} does. */
    public Text with(Object... arguments) {
        return new Text(ja.formatted(arguments), en.formatted(arguments));
    }

    /** English if the locale asks for it, Japanese otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }
}
