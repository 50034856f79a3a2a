package org.daicho.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a request was refused.
 *
 * @param code stable, kebab-case, for programs
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); or the name of a query parameter or header
 * @param message for people, in Japanese and English
 * @param value what was found there, when showing it helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Schema(examples = "size") String code,
        @Schema(examples = "/title") @Nullable String pointer,
        Text message,
        @Nullable Object value) {

    public static Violation of(String code, Text message) {
        return new Violation(code, null, message, null);
    }

    public static Violation at(String pointer, String code, Text message) {
        return new Violation(code, pointer, message, null);
    }

    public Violation found(@Nullable Object what) {
        return new Violation(code, pointer, message, what);
    }
}
